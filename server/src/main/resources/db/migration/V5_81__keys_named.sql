-- SPDX-License-Identifier: EUPL-1.2
-- Portable: the same text runs on PostgreSQL and on H2 in its PostgreSQL mode.

-- The keys that a followed centre's metadata named when they were last read, believed or not: what people compare before they believe a new one.
alter table centre_trust add column named text;
