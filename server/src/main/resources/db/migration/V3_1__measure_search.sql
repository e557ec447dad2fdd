-- SPDX-License-Identifier: EUPL-1.2

-- Searches for the best measures of a hospital, for any amount of money up to the most there could be.
create table measure_search (
  id uuid primary key,
  organisation uuid not null references organisation (id),
  twin uuid not null references twin (id),
  twin_version integer not null,
  -- Scenarios looked at, by id, parted by spaces; empty for those that cost this hospital most.
  scenarios varchar(2000) not null,
  -- Euros over all years, at most.
  money double precision not null,
  -- Days of the hospital's own people over all years, at most; null for no limit.
  staff_days double precision,
  years double precision not null,
  thorough boolean not null,
  seed bigint not null,
  state varchar(20) not null,
  -- In hundredths.
  done integer not null,
  problem text,
  created_at timestamp with time zone not null,
  created_by varchar(200) not null,
  started_at timestamp with time zone,
  ended_at timestamp with time zone
);
create index measure_search_by_organisation on measure_search (organisation, created_at, id);
create index measure_search_by_state on measure_search (state, created_at);

-- What a search found, told in a language (JSON).
create table measure_search_result (
  search uuid not null references measure_search (id),
  language varchar(8) not null,
  body text not null,
  primary key (search, language)
);

-- All that waits for its turn or runs, of every kind: one queue, fair between organisations.
create view job as
  select id, organisation, 'simulation' as kind, state, created_at, started_at from simulation
  union all
  select id, organisation, 'measure-search' as kind, state, created_at, started_at from measure_search;
