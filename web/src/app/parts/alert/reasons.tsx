import { Anchor, Text, Title } from '@mantine/core';
import type { AlertDetail } from '../../api/contract';
import { useWords } from '../../words/language';
import { nameOf } from '../source/name';
import { host, safe } from './doing';

type Weakness = AlertDetail['weaknesses'][number];

/** How soon, and what that rests on. */
export function Because({ decision }: { decision: AlertDetail['decision'] }) {
  const { words } = useWords();
  const { alerts } = words;
  const rows = [
    [alerts.reasons.exploitation, alerts.exploitations[decision.exploitation]],
    [alerts.reasons.exposure, alerts.exposures[decision.exposure]],
    [alerts.reasons.automatable, decision.automatable ? alerts.yes : alerts.no],
    [alerts.reasons.safety, alerts.safeties[decision.safety]],
    [alerts.reasons.mission, alerts.missions[decision.mission]],
    [alerts.reasons.human, alerts.humans[decision.human]],
  ] as const;
  return (
    <section className="card">
      <Title order={2} size="h4" mb="xs">{alerts.whyNow}</Title>
      <Text mb="xs"><strong>{alerts.priorities[decision.priority]}.</strong> {alerts.whyNowMeans}</Text>
      <Pairs rows={rows} />
    </section>
  );
}

/** What is wrong, and who says so. */
export function Wrong({ detail: { weaknesses, sources } }: { detail: AlertDetail }) {
  const { words } = useWords();
  return (
    <section className="card">
      <Title order={2} size="h4" mb="xs">{words.alerts.weaknesses}</Title>
      {weaknesses.map(({ affectedness, aliases, title, description, severity, said }) => (
        <div key={aliases[0]} className="weakness">
          <Text fw={600}>{aliases.join(', ')} – {words.alerts.affectedness[affectedness]} – {words.alerts.severity(words.alerts.severities[severity])}</Text>
          {title !== null && <Text>{title}</Text>}
          {description !== null && <Text>{description}</Text>}
          <Attacks said={said} />
        </div>
      ))}
      <Title order={3} size="h5" mt="md" mb="xs">{words.alerts.sources}</Title>
      <ul>
        {sources.map(({ publisher, advisory, revision, title, over, references }) => (
          <li key={`${publisher} ${advisory}`}>
            {words.notice.pair(host(publisher), title)} ({advisory}, {words.alerts.revision(revision)}{over && `, ${words.alerts.over}`}){' '}
            {references.filter(safe).slice(0, 1).map((address) => (
              <Anchor key={address} href={address} rel="noreferrer" target="_blank" underline="always">{words.alerts.readMore}</Anchor>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What each source says of attacks, in its own name: they disagree and err. */
function Attacks({ said }: { said: Weakness['said'] }) {
  const { words, say } = useWords();
  if (said.length === 0) {
    return null;
  }
  return (
    <>
      <Text size="sm" fw={600} mt="xs">{words.alerts.said}</Text>
      <ul>
        {said.map((one) => (
          <li key={`${one.kind} ${one.place}`}>
            <Text size="sm">{words.notice.pair(nameOf({ kind: one.kind, added: one.kind === 'stix' || one.kind === 'csaf', address: one.place }, words), [
              one.likelihood !== null ? words.alerts.likelihood(one.likelihood) : one.ransomware ? words.alerts.ransomware : words.alerts.exploitations[one.exploitation],
              ...(one.since === null ? [] : [one.likelihood === null ? words.alerts.sinceDay(say.day(one.since)) : words.alerts.ofDay(say.day(one.since))]),
            ].join(', '))}</Text>
            {one.action !== null && <Text size="sm">{words.alerts.demands(one.action)}{one.due !== null && ` ${words.alerts.dueDay(say.day(one.due))}`}</Text>}
          </li>
        ))}
      </ul>
    </>
  );
}

const STEPS = ['published', 'fetched', 'validated', 'matched', 'stored', 'sent', 'seen'] as const;

/** How long it took, from the publisher to the eyes of somebody here. */
export function Times({ times }: { times: AlertDetail['times'] }) {
  const { words, say } = useWords();
  const names = { ...words.alerts.steps, sent: words.speed.told };
  const told = (step: (typeof STEPS)[number], place: number) => {
    const at = times[step];
    const before = STEPS.slice(0, place).map((each) => times[each]).findLast((each) => each !== null);
    const seconds = at === null || before === undefined || before === null ? 0 : (new Date(at).getTime() - new Date(before).getTime()) / 1000;
    return at === null ? words.alerts.notYet : seconds > 0 ? words.alerts.later(say.exactly(at), say.lasting(seconds)) : say.exactly(at);
  };
  return (
    <details className="room-part">
      <summary>{words.alerts.times}</summary>
      <Pairs rows={STEPS.map((step, place) => [names[step], told(step, place)] as const)} />
    </details>
  );
}

function Pairs({ rows }: { rows: readonly (readonly [string, string])[] }) {
  return <dl className="pairs">{rows.map(([name, value]) => <div key={name}><dt>{name}</dt><dd>{value}</dd></div>)}</dl>;
}
