-- SPDX-License-Identifier: EUPL-1.2
-- Portable: the same text runs on PostgreSQL and on H2 in its PostgreSQL mode.

create table passkey (
  -- As the authenticator named it, in base 64.
  credential varchar(1400) primary key,
  id uuid not null unique,
  person uuid not null references person (id),
  name varchar(200) not null,
  public_key bytea not null,
  signature_count bigint not null,
  verified boolean not null,
  backup_eligible boolean not null,
  backed_up boolean not null,
  transports varchar(200) not null,
  attestation bytea not null,
  attestation_client_data bytea not null,
  created_at timestamp with time zone not null,
  used_at timestamp with time zone not null
);
create index passkey_by_person on passkey (person);
