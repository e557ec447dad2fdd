-- SPDX-License-Identifier: EUPL-1.2
-- Portable: the same text runs on PostgreSQL and on H2 in its PostgreSQL mode.

-- What an organisation on the centre's own instance could not hear so far, for whoever published it.
create table collection_missed (
  collection uuid not null references collection (id),
  organisation uuid not null references organisation (id),
  added timestamp with time zone not null,
  why varchar(20) not null,
  primary key (collection, added, organisation)
);
create index collection_missed_by_organisation on collection_missed (organisation);

-- What belongs together waits for the rest of it, until then at most; null for what stands by itself.
alter table notice add column held_until timestamp with time zone;
