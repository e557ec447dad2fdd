-- SPDX-License-Identifier: EUPL-1.2
-- Portable: the same text runs on PostgreSQL and on H2 in its PostgreSQL mode.

-- Links by which results are shared.
create table share (
  id uuid primary key,
  organisation uuid not null references organisation (id),
  simulation uuid not null references simulation (id),
  -- Another result shown beside it; null where only the one may be seen.
  compared uuid references simulation (id),
  -- MEMBERS or ANYONE.
  audience varchar(20) not null,
  token_hash varchar(64) not null unique,
  created_at timestamp with time zone not null,
  created_by varchar(200) not null,
  ends_at timestamp with time zone not null,
  revoked_at timestamp with time zone,
  opened integer not null,
  opened_at timestamp with time zone
);
create index share_by_simulation on share (organisation, simulation, created_at);
