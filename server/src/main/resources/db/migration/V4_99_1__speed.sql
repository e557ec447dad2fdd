-- SPDX-License-Identifier: EUPL-1.2
-- Portable: the same text runs on PostgreSQL and on H2 in its PostgreSQL mode.

-- When somebody was first told outside the application; null where nobody was.
alter table alert add column sent_at timestamp with time zone;
-- Whose advisory raised it last; null where it was not an advisory that arrived, but a change of what is here.
alter table alert add column told_by varchar(400);
update alert set told_by = (select min(publisher) from alert_concern where alert_concern.alert = alert.id);
create index alert_by_time on alert (organisation, raised_at);
