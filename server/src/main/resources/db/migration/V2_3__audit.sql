-- SPDX-License-Identifier: EUPL-1.2
-- Portable: the same text runs on PostgreSQL and on H2 in its PostgreSQL mode.

-- The end of each chain, under a seal whose key is not in the database: whoever can write here can neither cut the end off nor write the
-- chain anew without being found out.
create table audit_head (
  organisation uuid primary key,
  number bigint not null,
  hash varchar(64) not null,
  seal varchar(64) not null
);

create table audit_retention (
  organisation uuid primary key references organisation (id),
  days integer not null
);

create index audit_by_actor on audit_entry (organisation, actor, number);
create index audit_by_act on audit_entry (organisation, act, number);
create index audit_by_time on audit_entry (organisation, at);
