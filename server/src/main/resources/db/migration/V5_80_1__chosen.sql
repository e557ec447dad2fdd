-- Whether an advisory came from an authority: from its own namespace, or from a centre that was chosen, whose signature it bears or whose instance this is.
alter table advisory add column chosen boolean default false not null;
update advisory set chosen = true where received_by = 'centre' or exists (select 1 from heard_document h join subscription s on s.id = h.subscription
  join centre_trust t on t.subscription = s.id where s.organisation = advisory.organisation and h.publisher = advisory.publisher
  and h.tracking_id = advisory.tracking_id and t.fingerprints <> '');
-- Who calls itself a coordinator no longer is one by that alone: what rests on it is made anew once.
update alert_concern set speaker = null where speaker = 'COORDINATOR';
