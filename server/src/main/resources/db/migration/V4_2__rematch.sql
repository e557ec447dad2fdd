-- SPDX-License-Identifier: EUPL-1.2
-- Portable: the same text runs on PostgreSQL and on H2 in its PostgreSQL mode.

-- A twin was saved: all advisories that its organisation has heard of are compared with it once more.
create table rematch (
  id uuid primary key,
  organisation uuid not null references organisation (id),
  state varchar(20) not null,
  -- In hundredths.
  done integer not null,
  problem text,
  created_at timestamp with time zone not null,
  started_at timestamp with time zone,
  ended_at timestamp with time zone
);
create index rematch_by_state on rematch (state, created_at);

drop view job;
-- All that waits for its turn or runs, of every kind: one queue, fair between organisations. What nobody asked for counts in no quota.
create view job as
  select id, organisation, 'simulation' as kind, state, created_at, started_at, true as asked from simulation
  union all
  select id, organisation, 'measure-search' as kind, state, created_at, started_at, true as asked from measure_search
  union all
  select id, organisation, 'care-effect' as kind, state, created_at, started_at, false as asked from care_effect
  union all
  select id, organisation, 'rematch' as kind, state, created_at, started_at, false as asked from rematch;
