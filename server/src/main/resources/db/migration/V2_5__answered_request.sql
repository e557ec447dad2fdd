-- SPDX-License-Identifier: EUPL-1.2
-- Portable: the same text runs on PostgreSQL and on H2 in its PostgreSQL mode.

-- What was answered to a request that names itself, for whoever sends it again.
create table answered_request (
  -- Of the caller and the name they gave, hashed.
  name varchar(64) primary key,
  -- Of what was asked.
  fingerprint varchar(64) not null,
  asked_at timestamp with time zone not null,
  -- Null as long as it is worked on.
  status integer,
  content_type varchar(200),
  etag varchar(200),
  -- Sealed: answers may hold what is told only once.
  body text
);
create index answered_request_by_time on answered_request (asked_at);
