-- SPDX-License-Identifier: EUPL-1.2
-- Portable: the same text runs on PostgreSQL and on H2 in its PostgreSQL mode.

-- What an organisation could not hear of what sources brought; what came after it, it has heard.
create table hearing_missed (
  organisation uuid not null references organisation (id),
  -- Of the bulletin, which may be replaced or gone.
  number bigint not null,
  tries integer not null,
  next_try_at timestamp with time zone not null,
  primary key (organisation, number)
);
create index hearing_missed_by_time on hearing_missed (next_try_at);
