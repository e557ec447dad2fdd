-- SPDX-License-Identifier: EUPL-1.2

-- What an organisation's people are told together is asked about whenever one of thousands has caught up.
create index notice_by_organisation on notice (organisation, held_until);
