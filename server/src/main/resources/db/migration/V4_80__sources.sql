-- SPDX-License-Identifier: EUPL-1.2
-- Portable: the same text runs on PostgreSQL and on H2 in its PostgreSQL mode.

-- What is kept of an advisory: CSAF for a document as it came, ADVISORY for our own form of what came otherwise.
alter table advisory add column format varchar(20) default 'CSAF' not null;

-- By which ids the weaknesses of an alert are known, to find it when one of them is exploited.
create table alert_weakness (
  alert uuid not null references alert (id),
  alias varchar(200) not null,
  primary key (alert, alias)
);
create index alert_weakness_by_alias on alert_weakness (alias);

-- Advisories to be weighed anew, since more is known of attacks by their weaknesses.
create table reweighing (
  organisation uuid not null references organisation (id),
  advisory uuid not null,
  fetched_at timestamp with time zone not null,
  primary key (organisation, advisory)
);

-- Who is asked for news, by this whole instance.
create table source (
  id varchar(160) primary key,
  kind varchar(20) not null,
  -- Null for the usual one of its kind.
  address varchar(2000),
  active boolean not null,
  -- So that many instances do not ask at the same moments.
  seed bigint not null,
  added_at timestamp with time zone not null,
  -- What must be remembered between two turns: of the source itself, which may be long, and of how it does.
  state text,
  standing text,
  -- What the last good answer had wrong with it, a line each.
  notes text,
  -- Since when it is silent, once people were told.
  silent_since timestamp with time zone
);

-- Counts what sources brought, in one row. Whoever adds holds it until the commit, so that what is added is seen in its order.
create table bulletin_count (
  last bigint not null
);

-- What sources brought, each in its newest form, for all organisations.
create table bulletin (
  number bigint primary key,
  source varchar(160) not null,
  name varchar(400) not null,
  -- CSAF or ADVISORY, as in the table advisory.
  format varchar(20) not null,
  -- SHA-256, in hexadecimal.
  digest varchar(64) not null,
  -- Packed (gzip).
  body bytea not null,
  fetched_at timestamp with time zone not null,
  validated_at timestamp with time zone not null
);
create unique index bulletin_by_name on bulletin (source, name);

-- How far each organisation has heard what sources brought.
create table hearing (
  organisation uuid primary key references organisation (id),
  heard bigint not null
);

-- A twin was saved or deleted: its organisation hears all anew.
create table hearing_anew (
  id uuid primary key,
  organisation uuid not null references organisation (id)
);
insert into hearing (organisation, heard) select distinct organisation, 0 from twin;

-- What each source says of the exploitation of a weakness: nobody's word replaces another's.
create table exploitation (
  weakness varchar(200) not null,
  source varchar(160) not null,
  -- KNOWN, FORECAST or JUDGED.
  kind varchar(20) not null,
  -- What it comes to: NONE, PROOF or ACTIVE.
  level varchar(20) not null,
  ransomware boolean not null,
  -- What the source says (JSON).
  body text not null,
  primary key (weakness, source)
);

-- Other ids of a weakness, as a source has them.
create table exploitation_alias (
  alias varchar(200) not null,
  weakness varchar(200) not null,
  source varchar(160) not null,
  primary key (alias, weakness, source)
);
create index exploitation_alias_by_source on exploitation_alias (source, weakness);
