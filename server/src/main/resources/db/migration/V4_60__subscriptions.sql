-- SPDX-License-Identifier: EUPL-1.2
-- Portable: the same text runs on PostgreSQL and on H2 in its PostgreSQL mode.

-- A centre that an organisation listens to.
create table subscription (
  id uuid primary key,
  organisation uuid not null references organisation (id),
  title varchar(200) not null,
  -- Where its TAXII server says what it has.
  address varchar(1000) not null,
  -- Sealed.
  token varchar(4000) not null,
  created_at timestamp with time zone not null,
  -- When it last answered, and when it last had something new.
  heard_at timestamp with time zone,
  news_at timestamp with time zone,
  -- How often in a row it gave no usable answer, and why.
  failures integer not null,
  problem varchar(40),
  unique (organisation, address)
);

-- What of it is read, and how far.
create table subscribed_collection (
  id uuid primary key,
  subscription uuid not null references subscription (id),
  title varchar(200) not null,
  address varchar(1000) not null,
  -- When the last object read was added, as the centre writes it; null before the first time.
  added_after varchar(100),
  -- What was read last, one a line.
  recent text not null,
  unique (subscription, address)
);

-- Documents that were announced and are not stored yet: the announcement comes in with the place it was read up to, and goes when the document is
-- heard, each in one transaction. A later revision takes the place of an earlier one.
create table awaited_document (
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
  unique (subscription, report)
);
create index awaited_document_by_turn on awaited_document (subscription, next_try_at, number);
