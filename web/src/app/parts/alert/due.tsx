import type { Alert } from '../../api/contract';
import { useWords } from '../../words/language';

type Dated = Pick<Alert, 'deadline' | 'state' | 'affectedness'>;

/** Whether something that is still to be done should have been done before. */
export function isOverdue({ deadline, state, affectedness }: Dated, now = Date.now()): boolean {
  return deadline !== null && state !== 'done' && state !== 'not-ours' && affectedness !== 'not-affected' && new Date(deadline).getTime() < now;
}

/** Until when something is to be done; colour says once more that it is too late. */
export function Due({ alert }: { alert: Dated }) {
  const { words, say } = useWords();
  if (alert.deadline === null) {
    return null;
  }
  const day = say.day(alert.deadline);
  return <> · {isOverdue(alert) ? <strong className="bad">{words.alerts.overdue(day)}</strong> : words.alerts.due(day)}</>;
}
