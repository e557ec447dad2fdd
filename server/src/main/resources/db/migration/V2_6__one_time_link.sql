-- SPDX-License-Identifier: EUPL-1.2
-- Portable: the same text runs on PostgreSQL and on H2 in its PostgreSQL mode.

create table one_time_link (
  id uuid primary key,
  person uuid not null references person (id),
  organisation uuid not null references organisation (id),
  purpose varchar(20) not null,
  token_hash varchar(64) not null unique,
  created_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  used_at timestamp with time zone
);
create index one_time_link_by_person on one_time_link (person);
