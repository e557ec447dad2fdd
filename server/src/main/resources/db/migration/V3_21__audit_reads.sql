-- SPDX-License-Identifier: EUPL-1.2
-- Portable: the same text runs on PostgreSQL and on H2 in its PostgreSQL mode.

-- Whether somebody read the same within the last hour is asked at every reading.
create index audit_by_reading on audit_entry (organisation, actor, subject, at);
