import type { Alert } from '../../api/contract';
import type { Words } from '../../words/english';

/** Why an alert was raised last; of one that is about nothing any more, that it is. */
export function why({ affectedness, raisedFor }: Pick<Alert, 'affectedness' | 'raisedFor'>, { alerts }: Words): string {
  return affectedness === 'not-affected' ? alerts.noneAffected : raisedFor.map((cause) => alerts.causes[cause]).join(', ');
}
