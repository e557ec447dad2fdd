import { account } from './fr/account';
import { alerts } from './fr/alerts';
import { audit } from './fr/audit';
import { following } from './fr/following';
import { front } from './fr/front';
import { home } from './fr/home';
import { hospital } from './fr/hospital';
import { hospitals } from './fr/hospitals';
import { importing } from './fr/importing';
import { sightings } from './fr/sightings';
import { telling } from './fr/telling';
import type { Words } from './english';
import { lessons } from './fr/lessons';
import { measures } from './fr/measures';
import { notifications } from './fr/notifications';
import { organisations } from './fr/organisations';
import { people } from './fr/people';
import { publicationInFrench } from './fr/publication';
import { result } from './fr/result';
import { settings } from './fr/settings';
import { sharing } from './fr/sharing';
import { shell } from './fr/shell';
import { simulations } from './fr/simulations';
import { sources } from './fr/sources';
import { speedInFrench } from './fr/speed';
import { terms } from './fr/terms';
import type { Speech } from './speech';

/** Tout ce que dit l’application, en français. */
export const french = (say: Speech): Words => ({
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
  centre: publicationInFrench(say),
  following: following(say),
  sightings: sightings(say),
  telling: telling(say),
  speed: speedInFrench(say),
  lessons: lessons(say),
  notifications: notifications(say),
  sources: sources(say),
});
