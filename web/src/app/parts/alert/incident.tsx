import { Button, Group, Text, Title } from '@mantine/core';
import { useChange } from '../../api/change';
import type { AlertDetail, Incident } from '../../api/contract';
import { segment } from '../../api/queries';
import { useMay } from '../../shell/door';
import { useWords } from '../../words/language';
import { download } from '../download';
import { ErrorNotice } from '../notices';

/** The facts of an alert that has become an incident, to be taken along. */
export function MakeIncident({ detail: { alert } }: { detail: AlertDetail }) {
  const { words, language } = useWords();
  const may = useMay('answer-alerts');
  const declare = useChange<void, Incident>(() => ({ method: 'POST', path: `/alerts/${segment(alert.id)}/incidents` }), []);
  if (!may) {
    return null;
  }
  const facts = declare.data;
  const text = (facts?.texts.find((each) => each.language === language) ?? facts?.texts[0])?.text ?? '';
  return (
    <section className="card room-part">
      <Title order={2} size="h4" mb="xs">{words.lessons.incident}</Title>
      {facts === undefined ? (
        <>
          <Text className="measure" mb="sm">{words.lessons.incidentMeans}</Text>
          <Button variant="default" loading={declare.isPending} onClick={() => declare.mutate()}>{words.lessons.incidentSend}</Button>
        </>
      ) : (
        <>
          <Text role="status" className="measure" mb="sm">{words.lessons.incidentReady}</Text>
          <Group gap="xs" mb="sm">
            <Button variant="default" onClick={() => download(`salvus-incident-${alert.id}.txt`, 'text/plain;charset=utf-8', text)}>{words.lessons.asText}</Button>
            <Button variant="default" onClick={() => download(`salvus-incident-${alert.id}.json`, 'application/json', JSON.stringify(facts, null, 2))}>{words.lessons.asData}</Button>
            <Button variant="default" onClick={() => window.print()}>{words.lessons.print}</Button>
          </Group>
          <pre className="facts" tabIndex={0} role="group" aria-label={words.lessons.facts}>{text}</pre>
        </>
      )}
      {declare.error && <ErrorNotice error={declare.error} />}
    </section>
  );
}
