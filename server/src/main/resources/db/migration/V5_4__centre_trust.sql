-- SPDX-License-Identifier: EUPL-1.2
-- Portable: the same text runs on PostgreSQL and on H2 in its PostgreSQL mode.

-- What is believed of a followed centre's signatures since its provider metadata were first read.
create table centre_trust (
  subscription uuid primary key references subscription (id),
  -- Whether it has promised to sign all it publishes.
  signs boolean not null,
  -- Of the keys it named when it first named any; no other counts.
  fingerprints text not null,
  -- Those keys as OpenPGP, in Base64.
  public_keys text not null,
  looked_at timestamp with time zone not null
);
