-- SPDX-License-Identifier: EUPL-1.2
-- Portable: the same text runs on PostgreSQL and on H2 in its PostgreSQL mode.

-- As whose word an object was added: a mark of the organisation, which only this Salvus can make; null for the owner's own program, and before it was kept.
alter table collection_object add column voice varchar(64);

-- Which advisory a report told of; null before it was kept.
alter table heard_document add column publisher varchar(400);
alter table heard_document add column tracking_id varchar(200);

-- What an organisation tells a centre it listens to. Nothing, before somebody says so.
create table telling (
  id uuid primary key,
  organisation uuid not null references organisation (id),
  -- The subscription; the organisation's own id for the centre on this very instance.
  centre uuid not null,
  answers boolean not null,
  counts boolean not null,
  incidents boolean not null,
  -- The collection it is sent to.
  box varchar(1000),
  box_title varchar(200),
  country varchar(2),
  region varchar(6),
  -- Of which pseudonyms are made; sealed.
  secret varchar(400) not null,
  -- How often in a row the centre could not be told, why, and when it is tried again.
  failures integer not null,
  problem varchar(40),
  next_try_at timestamp with time zone not null,
  unique (organisation, centre)
);

-- Alerts that are to be looked at anew: there may be something to tell of them.
create table telling_due (
  id uuid primary key,
  organisation uuid not null references organisation (id),
  alert uuid not null,
  incident boolean not null,
  marked_at timestamp with time zone not null
);
create index telling_due_by_organisation on telling_due (organisation, marked_at);
create index telling_due_by_time on telling_due (marked_at);

-- What is told, and was: each version, word for word.
create table told (
  id uuid primary key,
  telling uuid not null references telling (id),
  kind varchar(20) not null,
  -- The report, or the alert that became an incident.
  about varchar(300) not null,
  box varchar(1000) not null,
  title varchar(500) not null,
  answer varchar(20),
  machines bigint,
  country varchar(2),
  region varchar(6),
  created_at timestamp with time zone not null,
  modified_at timestamp with time zone not null,
  body text not null,
  state varchar(20) not null,
  tries integer not null,
  sent_at timestamp with time zone,
  reason varchar(1000)
);
create index told_by_subject on told (telling, box, kind, about, modified_at);
create index told_by_state on told (state, telling, modified_at);
create index told_by_time on told (telling, modified_at, id);

-- What letter boxes were told, each voice's last word: made of what they hold, and made anew when something is deleted there.
create table letter_voice (
  -- Whose letter boxes.
  organisation uuid not null references organisation (id),
  voice varchar(64) not null,
  country varchar(2),
  region varchar(6),
  said_at timestamp with time zone not null,
  primary key (organisation, voice)
);
create index letter_voice_by_place on letter_voice (organisation, country, region, said_at);

create table letter (
  organisation uuid not null references organisation (id),
  report varchar(300) not null,
  voice varchar(64) not null,
  answer varchar(20),
  machines bigint,
  modified_at timestamp with time zone not null,
  said_at timestamp with time zone not null,
  primary key (organisation, report, voice)
);

create table letter_notice (
  id uuid primary key,
  organisation uuid not null references organisation (id),
  voice varchar(64) not null,
  object_id varchar(300) not null,
  report varchar(300),
  determination varchar(40) not null,
  said_at timestamp with time zone not null,
  unique (organisation, voice, object_id)
);
create index letter_notice_by_time on letter_notice (organisation, said_at, id);

-- How far each was read.
create table letter_cursor (
  collection uuid primary key references collection (id),
  read_to timestamp with time zone not null
);
