-- SPDX-License-Identifier: EUPL-1.2
-- Portable: the same text runs on PostgreSQL and on H2 in its PostgreSQL mode.

-- To whom its publisher lets it be shown; null where it was heard of before this was kept.
alter table weakness_source add column tlp varchar(20);
