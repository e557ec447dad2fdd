import { Badge, Group, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { Alert } from '../../api/contract';
import { segment } from '../../api/queries';
import { useWords } from '../../words/language';
import { Due } from './due';

/** An alert in a list: what it is about, how soon, who deals with it. */
export function AlertRow({ alert }: { alert: Alert }) {
  const { words } = useWords();
  const { title, places } = alert;
  return (
    <Link className="card card-link" style={{ marginBottom: '.6rem', padding: '.8rem 1.1rem' }} to={`/alerts/${segment(alert.id)}`}>
      <div className="card-head">
        <Text fw={alert.seen ? 500 : 700}>{title}</Text>
        <Group gap="xs">
          {!alert.seen && <Badge tt="none" variant="outline" className="state-running">{words.alerts.fresh}</Badge>}
          <PriorityBadge alert={alert} />
        </Group>
      </div>
      <Text size="sm">
        {[words.alerts.affectedness[alert.affectedness], words.alerts.devices(alert.assets), ...places].join(' · ')}
      </Text>
      <Text c="dimmed" size="sm">
        {[
          words.alerts.states[alert.state], words.alerts.doers[alert.doer],
          ...(alert.ransomware ? [words.alerts.ransomware] : alert.exploitation === 'none' ? [] : [words.alerts.exploitations[alert.exploitation]]),
        ].join(' · ')}
        <Due alert={alert} />
      </Text>
    </Link>
  );
}

/** How soon, in words: colour says it once more. */
export function PriorityBadge({ alert }: { alert: Pick<Alert, 'priority'> }) {
  const { words } = useWords();
  return <Badge variant="outline" className={`soon soon-${alert.priority}`} tt="none">{words.alerts.priorities[alert.priority]}</Badge>;
}
