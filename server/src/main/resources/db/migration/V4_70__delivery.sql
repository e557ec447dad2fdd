-- SPDX-License-Identifier: EUPL-1.2
-- Portable: the same text runs on PostgreSQL and on H2 in its PostgreSQL mode.

-- When somebody is not to be disturbed in an organisation.
create table notification_timing (
  person uuid not null references person (id),
  organisation uuid not null references organisation (id),
  zone varchar(60) not null,
  -- In minutes since midnight; null for no quiet hours.
  quiet_from integer,
  quiet_until integer,
  break_through boolean not null,
  primary key (person, organisation)
);

-- What somebody is told outside the application, and how.
create table notification_subscription (
  id uuid primary key,
  person uuid not null references person (id),
  organisation uuid not null references organisation (id),
  channel varchar(20) not null,
  -- Alerts of this priority and above; 0 is the latest.
  priority_from integer not null,
  rhythm varchar(20) not null,
  at_hour integer not null,
  weekday integer not null,
  -- Of a webhook.
  address varchar(2000),
  sealed_secret varchar(400),
  -- Of the secret address of a feed or calendar.
  token_hash varchar(64) unique,
  created_at timestamp with time zone not null,
  used_at timestamp with time zone,
  last_message_at timestamp with time zone
);
create index notification_subscription_by_organisation on notification_subscription (organisation, person);

-- What one subscription is to be told: written in the transaction of what it tells of.
create table notice (
  id uuid primary key,
  organisation uuid not null references organisation (id),
  -- Of a subscription that may have ended since: whoever ends one waits for nobody who tells it something.
  subscription uuid not null,
  topic varchar(20) not null,
  -- The alert it is about; null for other topics.
  alert uuid,
  -- What it tells of; told twice, it is told once in a message.
  occasion varchar(200) not null,
  path varchar(200) not null,
  priority_rank integer not null,
  raised_at timestamp with time zone not null,
  not_before timestamp with time zone not null,
  -- The message it went with; null while it waits.
  message uuid,
  -- Why it needs no telling any more; null while it does.
  dropped varchar(20)
);
create index notice_by_subscription on notice (subscription, message);
create index notice_by_message on notice (message);
create index notice_by_time on notice (not_before);

-- What was sent, or is to be: one or more notices.
create table delivery_message (
  id uuid primary key,
  organisation uuid not null references organisation (id),
  person uuid not null references person (id),
  subscription uuid not null,
  channel varchar(20) not null,
  state varchar(20) not null,
  notices integer not null,
  urgent boolean not null,
  created_at timestamp with time zone not null,
  tries integer not null,
  first_tried_at timestamp with time zone,
  last_tried_at timestamp with time zone,
  next_try_at timestamp with time zone not null,
  -- Somebody is sending it until then; later they are taken to be gone.
  claimed_until timestamp with time zone,
  result varchar(40),
  -- Status of HTTP, or code of SMTP; null where there was none.
  code integer,
  ended_at timestamp with time zone
);
create index delivery_message_by_state on delivery_message (state, next_try_at);
create index delivery_message_by_subscription on delivery_message (subscription, state);
create index delivery_message_by_person on delivery_message (organisation, person, created_at);
