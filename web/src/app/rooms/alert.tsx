import { Anchor, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import type { AlertDetail } from '../api/contract';
import { queries } from '../api/queries';
import { Answers } from '../parts/alert/answers';
import { Care } from '../parts/alert/care';
import { Doing } from '../parts/alert/doing';
import { Due } from '../parts/alert/due';
import { MakeIncident } from '../parts/alert/incident';
import { SameProduct } from '../parts/alert/lessons';
import { Because, Times, Wrong } from '../parts/alert/reasons';
import { PriorityBadge } from '../parts/alert/row';
import { Whereabouts } from '../parts/alert/where';
import { why } from '../parts/alert/why';
import { ErrorNotice, Loading } from '../parts/notices';
import { PageTitle } from '../shell/title';
import { useWords } from '../words/language';

/** One decision: what it is about, what to do, how soon and why, and what people answer. */
export default function Alert() {
  const { words } = useWords();
  const { id = '' } = useParams();
  const alert = useQuery(queries.alert(id));
  // One heading for the whole time: it has the focus, which goes with a heading that goes.
  return (
    <>
      <PageTitle name={alert.data?.alert.title ?? words.alerts.one} />
      {alert.error && <ErrorNotice error={alert.error} retry={() => void alert.refetch()} />}
      {alert.isPending && <Loading />}
      {alert.data && <Told key={id} detail={alert.data} />}
    </>
  );
}

function Told({ detail }: { detail: AlertDetail }) {
  const { words, say } = useWords();
  const { alert } = detail;
  return (
    <>
      <Text mb="xs"><Anchor component={Link} to="/alerts" underline="always">{words.alerts.back}</Anchor></Text>
      <Group gap="xs" mb="xs"><PriorityBadge alert={alert} /><Text>{[
        words.alerts.affectedness[alert.affectedness], words.alerts.devices(alert.assets), words.alerts.severity(words.alerts.severities[alert.severity]),
        alert.ransomware ? words.alerts.ransomware : words.alerts.exploitations[alert.exploitation],
      ].join(' · ')}<Due alert={alert} /></Text></Group>
      <Text c="dimmed" size="sm" mb="md">
        {words.alerts.raised(say.ago(alert.raisedAt), why(alert, words))}
      </Text>
      <div className="split">
        <Doing detail={detail} />
        <Answers detail={detail} />
      </div>
      <Whereabouts detail={detail} />
      <SameProduct detail={detail} />
      <Care effect={alert.effect} />
      <div className="split room-part">
        <Because decision={detail.decision} />
        <Wrong detail={detail} />
      </div>
      <Times times={detail.times} />
      <MakeIncident detail={detail} />
    </>
  );
}
