-- SPDX-License-Identifier: EUPL-1.2
-- Portable: the same text runs on PostgreSQL and on H2 in its PostgreSQL mode.

-- How far an organisation on the centre's own instance has heard what was published in a collection.
create table hosted_cursor (
  collection uuid not null references collection (id),
  organisation uuid not null references organisation (id),
  -- Whether it may read all of it, or only what is for everyone.
  reads_all boolean not null,
  added_after timestamp with time zone not null,
  primary key (collection, organisation)
);
create index hosted_cursor_by_organisation on hosted_cursor (organisation);

-- What one of them could not hear; what came after it, it has heard.
create table hosted_failure (
  collection uuid not null references collection (id),
  organisation uuid not null references organisation (id),
  added timestamp with time zone not null,
  tries integer not null,
  next_try_at timestamp with time zone not null,
  primary key (collection, organisation, added)
);
create index hosted_failure_by_time on hosted_failure (next_try_at);
