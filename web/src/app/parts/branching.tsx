import { Button, Group, NativeSelect, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type RefObject } from 'react';
import { useChange } from '../api/change';
import type { Branch, NewBranch } from '../api/contract';
import { queries, segment } from '../api/queries';
import { useWords } from '../words/language';
import { ErrorNotice } from './notices';
import type { Player } from './replay';

interface Branching {
  readonly simulation: string;
  readonly player: RefObject<Player | null>;
  readonly branch: Branch | undefined;
  readonly show: (branch: Branch | undefined) => void;
}

/** Stop the replay anywhere, choose what the defenders do, and see the same attack go on from there. */
export function Branching({ simulation, player, branch, show }: Branching) {
  const { words, say } = useWords();
  const choices = useQuery(queries.choices(simulation));
  const [chosen, choose] = useState(0);
  const act = useChange<NewBranch, Branch>((body) => ({ method: 'POST', path: `/simulations/${segment(simulation)}/branches`, body }), [], show);
  const items = choices.data?.items ?? [];
  const choice = items[chosen];
  const most = branch === undefined ? 1 : Math.max(branch.careBefore, branch.careAfter, 1);
  return (
    <section className="branching" aria-labelledby="act">
      <Title order={3} size="h4" id="act">{words.branch.title}</Title>
      <Text c="dimmed" mb="sm">{words.branch.lead}</Text>
      {choices.error && <ErrorNotice error={choices.error} retry={() => void choices.refetch()} />}
      {choice && (
        <Group align="end">
          <NativeSelect
            label={words.branch.choose} value={String(chosen)} onChange={(event) => choose(Number(event.currentTarget.value))} maw="100%"
            data={items.map((item, place) => ({ value: String(place), label: item.name === '' ? item.text : `${item.text} – ${item.name}` }))}
          />
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
