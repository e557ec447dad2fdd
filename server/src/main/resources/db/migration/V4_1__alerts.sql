-- SPDX-License-Identifier: EUPL-1.2
-- Portable: the same text runs on PostgreSQL and on H2 in its PostgreSQL mode.

-- Advisories an organisation has heard of, each in its newest revision.
create table advisory (
  id uuid primary key,
  organisation uuid not null references organisation (id),
  publisher varchar(400) not null,
  tracking_id varchar(200) not null,
  revision varchar(100) not null,
  title varchar(500) not null,
  tlp varchar(20) not null,
  withdrawn boolean not null,
  -- SHA-256 of what arrived, in hexadecimal: the same content arriving again is nothing new, whatever its dates say.
  digest varchar(64) not null,
  -- What arrived, packed (gzip).
  body bytea not null,
  received_at timestamp with time zone not null,
  received_by varchar(200) not null,
  unique (organisation, publisher, tracking_id)
);

-- One alert for each decision: product of the organisation, and remedy.
create table alert (
  id uuid primary key,
  organisation uuid not null references organisation (id),
  product_key varchar(640) not null,
  remedy_kind varchar(20) not null,
  remedy_digest varchar(64) not null,
  -- Counts changes: whoever answers says which one they saw.
  version integer not null,
  title varchar(300) not null,
  -- BIOMEDICAL or IT.
  doer varchar(20) not null,
  state varchar(20) not null,
  affectedness varchar(20) not null,
  severity varchar(20) not null,
  exploitation varchar(20) not null,
  ransomware boolean not null,
  -- How soon, and what that rests on; the rank orders the list: 0 is the latest.
  priority_rank integer not null,
  priority varchar(20) not null,
  exposure varchar(20) not null,
  automatable boolean not null,
  safety varchar(20) not null,
  mission varchar(20) not null,
  human varchar(20) not null,
  deadline timestamp with time zone,
  assets integer not null,
  -- Why it was raised last, parted by spaces.
  raised_for varchar(200) not null,
  raised_count integer not null,
  raised_at timestamp with time zone not null,
  first_raised_at timestamp with time zone not null,
  answered_at timestamp with time zone,
  answered_by varchar(200),
  note varchar(1000),
  -- When the answer that it is not ours ends; null for other answers.
  answer_ends_at timestamp with time zone,
  -- How long it took, step by step; null where a step was not taken.
  published_at timestamp with time zone,
  fetched_at timestamp with time zone not null,
  validated_at timestamp with time zone not null,
  matched_at timestamp with time zone not null,
  stored_at timestamp with time zone not null,
  seen_at timestamp with time zone,
  unique (organisation, product_key, remedy_kind, remedy_digest)
);
create index alert_by_rank on alert (organisation, priority_rank, raised_at, id);

-- What each advisory says of an alert (JSON).
create table alert_concern (
  alert uuid not null references alert (id),
  publisher varchar(400) not null,
  tracking_id varchar(200) not null,
  body text not null,
  primary key (alert, publisher, tracking_id)
);
create index alert_concern_by_source on alert_concern (publisher, tracking_id);

-- The assets an alert is about, as the ward names them.
create table alert_asset (
  alert uuid not null references alert (id),
  twin uuid not null references twin (id),
  asset varchar(200) not null,
  name varchar(300) not null,
  place varchar(300) not null,
  affectedness varchar(20) not null,
  primary key (alert, twin, asset)
);

-- What a successful attack by an alert's weaknesses would cost in care: calculated in the background.
create table care_effect (
  id uuid primary key,
  organisation uuid not null references organisation (id),
  alert uuid not null references alert (id) unique,
  twin uuid not null references twin (id),
  twin_version integer not null,
  seed bigint not null,
  state varchar(20) not null,
  -- In hundredths.
  done integer not null,
  problem text,
  created_at timestamp with time zone not null,
  started_at timestamp with time zone,
  ended_at timestamp with time zone,
  -- What was found (JSON).
  body text
);
create index care_effect_by_state on care_effect (state, created_at);

drop view job;
-- All that waits for its turn or runs, of every kind: one queue, fair between organisations. What nobody asked for counts in no quota.
create view job as
  select id, organisation, 'simulation' as kind, state, created_at, started_at, true as asked from simulation
  union all
  select id, organisation, 'measure-search' as kind, state, created_at, started_at, true as asked from measure_search
  union all
  select id, organisation, 'care-effect' as kind, state, created_at, started_at, false as asked from care_effect;
