-- SPDX-License-Identifier: EUPL-1.2
-- Portable: the same text runs on PostgreSQL and on H2 in its PostgreSQL mode.

-- Up to which bulletin all were here before what an organisation is was new or changed: whoever hears one of them anew is told late. Of those who wait
-- already nobody knows; they are told at once.
alter table hearing add column late_until bigint not null default 0;
alter table hearing_anew add column last_here bigint not null default 0;
