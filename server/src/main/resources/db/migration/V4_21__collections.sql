-- SPDX-License-Identifier: EUPL-1.2
-- Portable: the same text runs on PostgreSQL and on H2 in its PostgreSQL mode.

-- What a centre publishes, and the letter boxes it reads.
create table collection (
  id uuid primary key,
  organisation uuid not null references organisation (id),
  title varchar(200) not null,
  description varchar(1000),
  alias varchar(100) unique,
  created_at timestamp with time zone not null,
  -- When its last object was added. Whoever adds holds the row until it is committed, so that times only grow and are seen in their order.
  last_added timestamp with time zone not null
);
create index collection_by_organisation on collection (organisation, created_at);

-- Who else may read or add. An organisation without a row may do neither.
create table collection_right (
  collection uuid not null references collection (id),
  organisation uuid not null references organisation (id),
  may_read boolean not null,
  may_write boolean not null,
  primary key (collection, organisation)
);
create index collection_right_by_organisation on collection_right (organisation);

create table collection_object (
  collection uuid not null references collection (id),
  added timestamp with time zone not null,
  object_id varchar(300) not null,
  type varchar(250) not null,
  -- As the object writes it, and so that text compares as time does.
  version varchar(100) not null,
  version_at varchar(40) not null,
  body text not null,
  primary key (collection, added)
);
create index collection_object_by_version on collection_object (collection, object_id, version_at);

-- What became of what somebody added.
create table collection_status (
  id uuid primary key,
  organisation uuid not null references organisation (id),
  owner varchar(200) not null,
  made_at timestamp with time zone not null,
  body text not null
);
create index collection_status_by_organisation on collection_status (organisation);
create index collection_status_by_age on collection_status (made_at);
