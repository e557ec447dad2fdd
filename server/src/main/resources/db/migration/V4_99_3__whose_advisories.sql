-- SPDX-License-Identifier: EUPL-1.2
-- Portable: the same text runs on PostgreSQL and on H2 in its PostgreSQL mode.

-- Several revisions of one advisory are awaited beside each other: the later one takes the place of the earlier when it is heard, and not before,
-- so that one that nobody can fetch keeps no other away.
create table awaited_revision (
  id uuid primary key,
  subscription uuid not null references subscription (id),
  number bigint not null,
  report varchar(300) not null,
  revised_at timestamp with time zone not null,
  added_at timestamp with time zone not null,
  title varchar(500) not null,
  -- The announcement, as STIX.
  body text not null,
  tries integer not null,
  next_try_at timestamp with time zone not null,
  problem varchar(40),
  unique (subscription, report, revised_at)
);
insert into awaited_revision (id, subscription, number, report, revised_at, added_at, title, body, tries, next_try_at, problem)
  select id, subscription, number, report, revised_at, added_at, title, body, tries, next_try_at, problem from awaited_document;
drop table awaited_document;
alter table awaited_revision rename to awaited_document;
create index awaited_document_by_time on awaited_document (subscription, next_try_at, number);

-- Where the newest document of an advisory was that was heard of a centre: only what was told by it, and is there no more, can be taken back by it.
create table heard_document (
  subscription uuid not null references subscription (id),
  report varchar(300) not null,
  address varchar(1000) not null,
  primary key (subscription, report)
);
