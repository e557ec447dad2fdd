-- SPDX-License-Identifier: EUPL-1.2
-- Portable: the same text runs on PostgreSQL and on H2 in its PostgreSQL mode.

-- Whose turn it is: what runs of each organisation, and when its last turn was.
create index care_effect_by_turn on care_effect (organisation, state, started_at);
create index rematch_by_turn on rematch (organisation, state, started_at);
