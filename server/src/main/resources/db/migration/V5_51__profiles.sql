-- SPDX-License-Identifier: EUPL-1.2
-- Portable: the same text runs on PostgreSQL and on H2 in its PostgreSQL mode.

-- Whether an organisation tells a centre which products it uses.
alter table telling add column products boolean default false not null;

-- How many products a list names; null for what is no list.
alter table told add column products bigint;

-- Null where twins changed, and with them perhaps the list of products.
alter table telling_due alter column alert drop not null;

-- The list of products that each voice told letter boxes last; empty once it was taken back.
create table letter_profile (
  -- Whose letter boxes.
  organisation uuid not null references organisation (id),
  voice varchar(64) not null,
  collection uuid not null references collection (id),
  said_at timestamp with time zone not null,
  -- One a line: the maker, a tab, and the product.
  products text not null,
  primary key (organisation, voice)
);
create index letter_profile_by_collection on letter_profile (collection);
