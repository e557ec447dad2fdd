-- SPDX-License-Identifier: EUPL-1.2
-- Portable: the same text runs on PostgreSQL and on H2 in its PostgreSQL mode.

-- Whoever joined by a link has no place yet from which to go on.
insert into collection_reader (collection, organisation, fetched_to, heard_to)
  select r.collection, r.organisation, timestamp with time zone '1970-01-01 00:00:00+00', timestamp with time zone '1970-01-01 00:00:00+00'
  from collection_right r
  where not exists (select 1 from collection_reader c where c.collection = r.collection and c.organisation = r.organisation);

-- How far organisations here have heard was kept in two places, one of which nobody showed.
update collection_reader set heard_to =
  (select h.added_after from hosted_cursor h where h.collection = collection_reader.collection and h.organisation = collection_reader.organisation)
  where exists (select 1 from hosted_cursor h where h.collection = collection_reader.collection and h.organisation = collection_reader.organisation
    and h.reads_all and h.added_after > collection_reader.heard_to)
  and exists (select 1 from twin t where t.organisation = collection_reader.organisation);
