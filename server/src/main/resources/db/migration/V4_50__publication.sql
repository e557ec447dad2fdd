-- SPDX-License-Identifier: EUPL-1.2
-- Portable: the same text runs on PostgreSQL and on H2 in its PostgreSQL mode.

-- The one organisation that speaks for the centre, and the key it signs with.
create table publisher (
  number integer primary key check (number = 1),
  organisation uuid not null references organisation (id),
  category varchar(20) not null,
  name varchar(200) not null,
  namespace varchar(400) not null,
  -- Where weaknesses of its own are reported, as an address.
  contact varchar(400) not null,
  contact_details varchar(1000),
  issuing_authority varchar(1000),
  listed boolean not null,
  mirrored boolean not null,
  key_sealed text not null,
  key_fingerprint varchar(64) not null,
  -- Counts all that changes what the provider shows.
  version bigint not null
);

-- What it publishes, each in its newest revision.
create table publication (
  id uuid primary key,
  organisation uuid not null references organisation (id),
  file_name varchar(250) not null,
  tracking_id text not null,
  -- Who may read it, unless everyone may.
  collection uuid not null references collection (id),
  title text not null,
  tlp varchar(20) not null,
  -- The year in its path, and what lists say of its times.
  path_year integer not null,
  release_at timestamp with time zone not null,
  published_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  revision varchar(100) not null,
  withdrawn boolean not null,
  unique (organisation, file_name)
);
create index publication_by_time on publication (organisation, updated_at, id);

-- Every revision there was, as it was signed.
create table publication_revision (
  publication uuid not null references publication (id),
  number integer not null,
  revision varchar(100) not null,
  withdrawn boolean not null,
  tlp varchar(20) not null,
  -- Names of the weaknesses, parted by line ends.
  weaknesses text not null,
  document bytea not null,
  signature bytea not null,
  -- Its place in the collection: whoever has read up to it has been told.
  added timestamp with time zone not null,
  received_at timestamp with time zone not null,
  validated_at timestamp with time zone not null,
  published_at timestamp with time zone not null,
  published_by varchar(200) not null,
  primary key (publication, number)
);
