-- Whether analysts judged that a weakness can be exploited without a hand; null where nobody judged it. It stands in the body too, which would have to be
-- parsed for each row whenever a source speaks.
alter table exploitation add column automatable boolean;
update exploitation set automatable = true where kind = 'JUDGED' and lower(body) like '%"automatable":"yes"%';
update exploitation set automatable = false where kind = 'JUDGED' and lower(body) like '%"automatable":"no"%';
