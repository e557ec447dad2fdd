-- SPDX-License-Identifier: EUPL-1.2
-- Portable: the same text runs on PostgreSQL and on H2 in its PostgreSQL mode.

-- Since when something that a followed centre announced cannot be had and people were told so; null otherwise.
alter table subscription add column stuck_since timestamp with time zone;
