-- SPDX-License-Identifier: EUPL-1.2
-- Portable: the same text runs on PostgreSQL and on H2 in its PostgreSQL mode.

-- Which row of the queue another one became: whoever wrote about that one, or was asked to approve it, means this one.
create table weakness_merged (
  gone uuid primary key,
  organisation uuid not null references organisation (id),
  weakness uuid not null references weakness (id)
);
create index weakness_merged_into on weakness_merged (weakness);

-- What was published about a row; nothing before this table was there but the last, which the row keeps.
create table weakness_answer (
  weakness uuid not null references weakness (id),
  publication uuid not null references publication (id),
  answered_by varchar(200) not null,
  answered_at timestamp with time zone not null,
  primary key (weakness, publication)
);
create index weakness_answer_by_publication on weakness_answer (publication);
