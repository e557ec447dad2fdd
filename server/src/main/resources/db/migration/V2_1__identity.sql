-- SPDX-License-Identifier: EUPL-1.2
-- Portable: the same text runs on PostgreSQL and on H2 in its PostgreSQL mode.

-- Where the person was last, to begin there again.
alter table person add column last_organisation uuid references organisation (id);

-- One row once an organisation has made this instance its own: of two who set it up at once, one fails.
create table instance (
  number integer primary key check (number = 1),
  host uuid not null references organisation (id),
  set_up_at timestamp with time zone not null
);

-- Tells the key of a file from another: what is sealed can only be opened with the same one.
create table sealing_key (
  number integer primary key check (number = 1),
  fingerprint varchar(64) not null
);

create table totp (
  person uuid primary key references person (id),
  sealed_secret varchar(400) not null,
  -- A code of this step or one before is worth nothing any more.
  last_step bigint not null,
  added_at timestamp with time zone not null
);

-- A secret whose first code was not given yet.
create table totp_pending (
  person uuid primary key references person (id),
  sealed_secret varchar(400) not null,
  created_at timestamp with time zone not null
);

create table recovery_code (
  person uuid not null references person (id),
  hash varchar(64) not null,
  used_at timestamp with time zone,
  primary key (person, hash)
);
