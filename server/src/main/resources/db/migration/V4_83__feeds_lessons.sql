-- SPDX-License-Identifier: EUPL-1.2
-- Portable: the same text runs on PostgreSQL and on H2 in its PostgreSQL mode.

-- A deadline as calendars know it: whoever changes it counts on.
create table calendar_entry (
  alert uuid primary key,
  organisation uuid not null references organisation (id),
  -- What was told of it last.
  told varchar(200) not null,
  sequence integer not null,
  changed_at timestamp with time zone not null
);
create index calendar_entry_by_organisation on calendar_entry (organisation);

-- What people taught about their own devices.
create table lesson (
  id uuid primary key,
  organisation uuid not null references organisation (id),
  -- NOT_OURS or SAME_PRODUCT.
  kind varchar(20) not null,
  -- The device that is not that product; null for a product that is the same.
  twin uuid,
  asset varchar(200),
  -- As the inventory names it.
  our_vendor varchar(400),
  our_product varchar(400) not null,
  -- As advisories name it.
  their_vendor varchar(400),
  their_product varchar(400) not null,
  -- The last day it holds; null for ever.
  until date,
  -- The alert at which it was taught.
  alert uuid not null,
  taught_at timestamp with time zone not null,
  taught_by varchar(200) not null
);
create index lesson_by_organisation on lesson (organisation, taught_at);

-- What waits is asked for each second; what was sent is kept for a month beside it.
create index notice_waiting on notice (message, not_before);
