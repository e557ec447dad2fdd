-- SPDX-License-Identifier: EUPL-1.2
-- Portable: the same text runs on PostgreSQL and on H2 in its PostgreSQL mode.

-- As of when it was counted how many organisations a weakness may concern; null where that is still to be done.
alter table weakness add column counted_at timestamp with time zone;
create index weakness_by_count on weakness (counted_at);
