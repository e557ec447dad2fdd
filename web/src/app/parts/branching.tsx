import { Button, Group, NativeSelect, Select, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState, type RefObject } from 'react';
import { useChange } from '../api/change';
import type { Branch, Choice, NewBranch } from '../api/contract';
import { queries, segment } from '../api/queries';
import { useWords } from '../words/language';
import { ErrorNotice } from './notices';
import type { Player } from './replay';
import { Term } from './term';

interface Branching {
  readonly simulation: string;
  readonly player: RefObject<Player | null>;
  readonly branch: Branch | undefined;
  readonly show: (branch: Branch | undefined) => void;
}

/** Names shown at once; who seeks another types a part of it. */
const FOUND = 60;

/** What can be done, by kind; first what is one act for the whole hospital or few places. */
export function byKind(choices: readonly Choice[]): Map<string, Choice[]> {
  const kinds = new Map<string, Choice[]>();
  choices.forEach((choice) => {
    const alike = kinds.get(choice.kind) ?? [];
    alike.push(choice);
    kinds.set(choice.kind, alike);
  });
  return new Map([...kinds].sort(([, a], [, b]) => a.length - b.length));
}

/** Stop the replay anywhere, choose what the defenders do, and see the same attack go on from there. */
export function Branching({ simulation, player, branch, show }: Branching) {
  const { words, say } = useWords();
  const choices = useQuery(queries.choices(simulation));
  const [kind, setKind] = useState<string>();
  const [subject, setSubject] = useState<string>();
  const act = useChange<NewBranch, Branch>((body) => ({ method: 'POST', path: `/simulations/${segment(simulation)}/branches`, body }), [], show);
  const kinds = useMemo(() => byKind(choices.data?.items ?? []), [choices.data]);
  const subjects = kinds.get(kind ?? '') ?? [...kinds.values()][0] ?? [];
  const choice = subjects.find((each) => each.subject === subject) ?? subjects[0];
  const most = branch === undefined ? 1 : Math.max(branch.careBefore, branch.careAfter, 1);
  return (
    <section className="branching" aria-labelledby="act">
      <Title order={3} size="h4" id="act">{words.branch.title}</Title>
      <Text c="dimmed" mb="sm">{words.branch.lead} <Term of="reaction" /></Text>
      {choices.error && <ErrorNotice error={choices.error} retry={() => void choices.refetch()} />}
      {choice && (
        <Group align="end">
          <NativeSelect
            label={words.branch.choose} value={choice.kind} onChange={(event) => setKind(event.currentTarget.value)} maw="100%"
            data={[...kinds.values()].map(([first]) => ({ value: first!.kind, label: first!.text }))}
          />
          {subjects.length > 1 && (
            <Select
              label={words.branch.subject} searchable limit={FOUND} nothingFoundMessage={words.graph.foundNone} allowDeselect={false} value={choice.subject} maw="100%"
              onChange={(next) => setSubject(next ?? undefined)} data={subjects.map(({ subject, name }) => ({ value: subject, label: name }))}
            />
          )}
          <Button loading={act.isPending} onClick={() => act.mutate({ time: player.current?.stop() ?? 0, kind: choice.kind, subject: choice.subject })}>{words.branch.act}</Button>
          {branch && <Button variant="default" onClick={() => { act.reset(); show(undefined); }}>{words.branch.back}</Button>}
        </Group>
      )}
      {act.error && <ErrorNotice error={act.error} />}
      <div role="status">
        {branch && (
          <>
            <Text className="lead" my="sm">{branch.summary}</Text>
            <table className="bars measure">
              <thead className="unseen"><tr><th scope="col">{words.branch.which}</th><th scope="col">{words.result.chart}</th><th scope="col">{words.result.careHours}</th></tr></thead>
              <tbody>
                {([[words.branch.before, branch.careBefore], [words.branch.after, branch.careAfter]] as const).map(([name, care]) => (
                  <tr key={name}>
                    <th scope="row">{name}</th>
                    <td className="bar-cell"><span className="bar" aria-hidden="true"><span className="bar-fill" style={{ width: `${(100 * care) / most}%` }} /></span></td>
                    <td className="numeric">{say.amount(care)} {words.result.careHours}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </>
        )}
      </div>
    </section>
  );
}
