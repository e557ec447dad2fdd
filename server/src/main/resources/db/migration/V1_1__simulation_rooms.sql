-- SPDX-License-Identifier: EUPL-1.2

-- Measures taken before the attack, by id, parted by spaces; empty for the hospital as it is.
alter table simulation add column measures varchar(2000) default '' not null;

-- Pages to be taken along, packed (gzip).
create table simulation_page (
  simulation uuid not null references simulation (id),
  audience varchar(20) not null,
  language varchar(8) not null,
  body bytea not null,
  primary key (simulation, audience, language)
);

-- What each run of a simulation lost, so that two can be compared draw by draw: 8 bytes a number.
create table simulation_runs (
  simulation uuid not null references simulation (id),
  name varchar(200) not null,
  losses bytea not null,
  primary key (simulation, name)
);

-- The run that a result tells: it can be branched.
alter table simulation add column told_run integer;
