-- SPDX-License-Identifier: EUPL-1.2
-- Portable: the same text runs on PostgreSQL and on H2 in its PostgreSQL mode.

-- Under which name of a file it would be published: one at a time waits for each. Null for what waited before this was kept.
alter table publication_proposal add column file_name varchar(250);
create unique index publication_proposal_by_name on publication_proposal (organisation, file_name);

-- The second analyst who saw it; null where one alone published it.
alter table publication_revision add column approved_by varchar(200);

-- Who asks that an organisation may read a collection, where another analyst has to let it in as well.
create table admission_asked (
  collection uuid not null references collection (id),
  organisation uuid not null references organisation (id),
  asked_by varchar(200) not null,
  asked_at timestamp with time zone not null,
  primary key (collection, organisation)
);
