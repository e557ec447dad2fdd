-- SPDX-License-Identifier: EUPL-1.2
-- Portable: the same text runs on PostgreSQL and on H2 in its PostgreSQL mode.

-- Who could not be told when all were is told later.
alter table broadcast add column went_round boolean default false not null;
create table broadcast_untold (
  broadcast uuid not null references broadcast (id),
  organisation uuid not null references organisation (id),
  tries integer not null,
  next_try_at timestamp with time zone not null,
  primary key (broadcast, organisation)
);
create index broadcast_untold_by_organisation on broadcast_untold (organisation);
