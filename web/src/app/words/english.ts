import { account } from './en/account';
import { alerts } from './en/alerts';
import { audit } from './en/audit';
import { following } from './en/following';
import { front } from './en/front';
import { home } from './en/home';
import { hospital } from './en/hospital';
import { hospitals } from './en/hospitals';
import { importing } from './en/importing';
import { lessons } from './en/lessons';
import { measures } from './en/measures';
import { notifications } from './en/notifications';
import { organisations } from './en/organisations';
import { people } from './en/people';
import { publicationInEnglish } from './en/publication';
import { result } from './en/result';
import { settings } from './en/settings';
import { sharing } from './en/sharing';
import { shell } from './en/shell';
import { simulations } from './en/simulations';
import { sources } from './en/sources';
import { sightings } from './en/sightings';
import { telling } from './en/telling';
import { speedInEnglish } from './en/speed';
import { terms } from './en/terms';
import type { Speech } from './speech';

/** All that the application says, in English. The shape of this dictionary is what every other language has to have. */
export const english = (say: Speech) => ({
  ...shell(say),
  ...front(say),
  home: home(),
  ...hospitals(say),
  ...hospital(say),
  ...importing(say),
  alerts: alerts(say),
  ...simulations(say),
  ...result(say),
  ...measures(say),
  ...people(say),
  ...account(say),
  ...sharing(say),
  organisations: organisations(),
  audit: audit(say),
  settings: settings(),
  terms: terms(),
  centre: publicationInEnglish(say),
  following: following(say),
  sightings: sightings(say),
  telling: telling(say),
  speed: speedInEnglish(say),
  lessons: lessons(say),
  notifications: notifications(say),
  sources: sources(say),
});

export type Words = ReturnType<typeof english>;
export type TermName = keyof Words['terms'];
