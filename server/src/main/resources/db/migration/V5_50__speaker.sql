-- In what role the publisher of each concern speaks; null in rows of before it was kept, which are made anew once.
alter table alert_concern add column speaker varchar(20);
create index alert_concern_by_speaker on alert_concern (speaker);
