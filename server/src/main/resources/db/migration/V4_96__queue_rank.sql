-- SPDX-License-Identifier: EUPL-1.2
-- Portable: the same text runs on PostgreSQL and on H2 in its PostgreSQL mode.

-- What catalogues say of attacks by a weakness: NONE, PROOF or ACTIVE.
alter table weakness add column threat varchar(20) default 'NONE' not null;
alter table weakness add column ransomware boolean default false not null;

-- In this order the queue is told: the greatest first.
alter table weakness add column urgency integer default 0 not null;
drop index weakness_by_state;
create index weakness_by_urgency on weakness (organisation, state, urgency desc, last_at desc);

-- Names of weaknesses of which catalogues say something else, for the queue to look at.
create table weakness_news (
  id bigint generated always as identity primary key,
  name varchar(300) not null
);
-- What is there is looked at once, for how urgent it is.
insert into weakness_news (name) select distinct name from weakness_name;
