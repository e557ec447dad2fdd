-- SPDX-License-Identifier: EUPL-1.2
-- Portable: the same text runs on PostgreSQL and on H2 in its PostgreSQL mode.

create table organisation (
  id uuid primary key,
  name varchar(200) not null,
  kind varchar(40) not null,
  created_at timestamp with time zone not null,
  -- Guests' copies are thrown away from then on; null for organisations that stay.
  ends_at timestamp with time zone
);

create table person (
  id uuid primary key,
  email varchar(320) not null unique,
  name varchar(200) not null,
  language varchar(8) not null,
  password_hash varchar(300) not null,
  created_at timestamp with time zone not null,
  disabled_at timestamp with time zone
);

create table membership (
  person uuid not null references person (id),
  organisation uuid not null references organisation (id),
  role varchar(40) not null,
  primary key (person, organisation, role)
);

create table audit_entry (
  organisation uuid not null,
  number bigint not null,
  at timestamp with time zone not null,
  actor varchar(60) not null,
  act varchar(80) not null,
  subject varchar(200) not null,
  detail text not null,
  previous_hash varchar(64) not null,
  hash varchar(64) not null,
  primary key (organisation, number)
);

create table twin (
  id uuid primary key,
  organisation uuid not null references organisation (id),
  name varchar(200) not null,
  version integer not null,
  assets integer not null,
  services integer not null,
  demo boolean not null,
  updated_at timestamp with time zone not null,
  updated_by varchar(200) not null,
  deleted_at timestamp with time zone
);
create index twin_by_organisation on twin (organisation, id);

create table twin_version (
  twin uuid not null references twin (id),
  number integer not null,
  yaml text not null,
  saved_at timestamp with time zone not null,
  saved_by varchar(200) not null,
  note varchar(400) not null,
  primary key (twin, number)
);

create table simulation (
  id uuid primary key,
  organisation uuid not null references organisation (id),
  twin uuid not null references twin (id),
  twin_version integer not null,
  scenario varchar(80) not null,
  runs integer not null,
  seed bigint not null,
  state varchar(20) not null,
  done integer not null,
  problem text,
  created_at timestamp with time zone not null,
  created_by varchar(200) not null,
  started_at timestamp with time zone,
  ended_at timestamp with time zone
);
create index simulation_by_organisation on simulation (organisation, created_at, id);
create index simulation_by_state on simulation (state, created_at);

create table simulation_result (
  simulation uuid not null references simulation (id),
  kind varchar(20) not null,
  language varchar(8) not null,
  body text not null,
  primary key (simulation, kind, language)
);

-- The tables of Spring Session.
create table spring_session (
  primary_id char(36) not null primary key,
  session_id char(36) not null unique,
  creation_time bigint not null,
  last_access_time bigint not null,
  max_inactive_interval int not null,
  expiry_time bigint not null,
  principal_name varchar(100)
);
create index spring_session_by_expiry on spring_session (expiry_time);
create index spring_session_by_principal on spring_session (principal_name);
create table spring_session_attributes (
  session_primary_id char(36) not null references spring_session (primary_id) on delete cascade,
  attribute_name varchar(200) not null,
  attribute_bytes bytea not null,
  primary key (session_primary_id, attribute_name)
);
