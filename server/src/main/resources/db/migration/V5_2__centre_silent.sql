-- SPDX-License-Identifier: EUPL-1.2
-- Portable: the same text runs on PostgreSQL and on H2 in its PostgreSQL mode.

-- Since when a followed centre has given no usable answer, where that is so long that people were told; null otherwise.
alter table subscription add column silent_since timestamp with time zone;
