-- SPDX-License-Identifier: EUPL-1.2
-- Portable: the same text runs on PostgreSQL and on H2 in its PostgreSQL mode.

-- From so many readers on, a second analyst says yes.
alter table publisher add column approval_from integer default 50 not null;

-- What somebody wrote by hand (JSON); null for what was handed in as a document.
alter table publication_revision add column draft text;

-- What waits for a second analyst.
create table publication_proposal (
  id uuid primary key,
  organisation uuid not null references organisation (id),
  collection uuid not null references collection (id),
  title text not null,
  tlp varchar(20) not null,
  readers integer not null,
  document bytea not null,
  draft text,
  -- The row of the queue it answers; null for none.
  weakness uuid,
  asked_by varchar(200) not null,
  asked_name varchar(200) not null,
  received_at timestamp with time zone not null
);
create index publication_proposal_by_organisation on publication_proposal (organisation, received_at);

-- How far each organisation has read a collection. It only grows.
create table collection_reader (
  collection uuid not null references collection (id),
  organisation uuid not null references organisation (id),
  -- By TAXII, from afar.
  fetched_to timestamp with time zone not null,
  -- Here, where its twins are on this instance.
  heard_to timestamp with time zone not null,
  primary key (collection, organisation)
);

-- The queue of analysts: a row for each weakness, whatever it is called.
create table weakness (
  id uuid primary key,
  organisation uuid not null references organisation (id),
  title text not null,
  severity varchar(20) not null,
  -- Whether a publisher says that it is exploited; what catalogues say is asked when it is shown.
  exploited boolean not null,
  -- Hosted organisations it may concern.
  concerned integer not null,
  state varchar(20) not null,
  held_until date,
  reason varchar(1000),
  decided_by varchar(200),
  decided_at timestamp with time zone,
  publication uuid references publication (id),
  first_at timestamp with time zone not null,
  last_at timestamp with time zone not null
);
create index weakness_by_state on weakness (organisation, state, last_at);

create table weakness_name (
  organisation uuid not null references organisation (id),
  name varchar(300) not null,
  weakness uuid not null references weakness (id),
  primary key (organisation, name)
);
create index weakness_name_by_weakness on weakness_name (weakness);

create table weakness_source (
  weakness uuid not null references weakness (id),
  publisher varchar(400) not null,
  tracking_id varchar(200) not null,
  title text not null,
  heard_at timestamp with time zone not null,
  primary key (weakness, publisher, tracking_id)
);

insert into collection_reader (collection, organisation, fetched_to, heard_to)
  select collection, organisation, timestamp with time zone '1970-01-01 00:00:00+00', timestamp with time zone '1970-01-01 00:00:00+00'
  from collection_right;
