-- SPDX-License-Identifier: EUPL-1.2
-- Portable: the same text runs on PostgreSQL and on H2 in its PostgreSQL mode.

-- By which an object is found again without reading all that have its id. What was added before has none, and is compared by its body where it has a version.
alter table collection_object add column digest varchar(64);
create index collection_object_by_digest on collection_object (collection, object_id, digest);
