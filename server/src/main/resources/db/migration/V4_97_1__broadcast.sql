-- SPDX-License-Identifier: EUPL-1.2
-- Portable: the same text runs on PostgreSQL and on H2 in its PostgreSQL mode.

-- What is told to the people of all organisations, one organisation after the other.
create table broadcast (
  id uuid primary key,
  occasion varchar(200) not null,
  path varchar(200) not null,
  priority_rank integer not null,
  -- Organisations are told in the order of their ids; up to this one they were.
  told_to uuid not null
);
