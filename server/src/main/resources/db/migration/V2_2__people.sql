-- SPDX-License-Identifier: EUPL-1.2
-- Portable: the same text runs on PostgreSQL and on H2 in its PostgreSQL mode.

create table invitation (
  id uuid primary key,
  organisation uuid not null references organisation (id),
  email varchar(320) not null,
  -- Names of roles, with commas between them.
  roles varchar(400) not null,
  token_hash varchar(64) not null unique,
  created_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  accepted_at timestamp with time zone,
  cancelled_at timestamp with time zone
);
create index invitation_by_organisation on invitation (organisation, created_at);

create table api_token (
  id uuid primary key,
  person uuid not null references person (id),
  organisation uuid not null references organisation (id),
  name varchar(200) not null,
  token_hash varchar(64) not null unique,
  -- Names of permissions, with commas between them.
  scopes varchar(800) not null,
  created_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  last_used_at timestamp with time zone
);
create index api_token_by_person on api_token (person, organisation);
