-- SPDX-License-Identifier: EUPL-1.2
-- Portable: the same text runs on PostgreSQL and on H2 in its PostgreSQL mode.

-- A link by which practices join a centre as organisations on its instance.
create table join_link (
  id uuid primary key,
  organisation uuid not null references organisation (id),
  title varchar(200) not null,
  token_hash varchar(64) not null unique,
  created_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  most integer not null,
  used integer not null,
  revoked_at timestamp with time zone
);
create index join_link_by_organisation on join_link (organisation, created_at);

-- What those who join by it may read.
create table join_link_collection (
  link uuid not null references join_link (id),
  collection uuid not null references collection (id),
  primary key (link, collection)
);

-- Whom to call, as a centre tells those who joined it.
create table centre_contact (
  organisation uuid not null references organisation (id),
  number integer not null,
  name varchar(200) not null,
  about varchar(300) not null,
  telephone varchar(60),
  email varchar(200),
  hours varchar(200),
  primary key (organisation, number)
);

-- Who joined which centre.
create table joined_practice (
  organisation uuid primary key references organisation (id),
  centre uuid not null references organisation (id),
  joined_at timestamp with time zone not null,
  -- What it uses, once it said so.
  twin uuid references twin (id)
);
create index joined_practice_by_centre on joined_practice (centre);
