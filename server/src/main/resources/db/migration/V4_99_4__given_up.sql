-- SPDX-License-Identifier: EUPL-1.2
-- Portable: the same text runs on PostgreSQL and on H2 in its PostgreSQL mode.

-- Null: given up, until the program starts again.
alter table hosted_failure alter column next_try_at drop not null;
