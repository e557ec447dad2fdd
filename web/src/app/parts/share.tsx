import { Button, Group, NativeSelect, Radio, Stack, Text, Title } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useChange } from '../api/change';
import type { NewShare, Share, Simulation } from '../api/contract';
import { queries, segment } from '../api/queries';
import { useWords } from '../words/language';
import { ErrorNotice, Loading, stepUpNeeded } from './notices';
import { useReveal } from './reveal';
import { Secret } from './secret';

const DAYS = [1, 7, 30, 90, 180];
const USUAL = 30;

/** Shares a result by links: made, listed, revoked. */
export default function ShareByLink({ simulation }: { simulation: Simulation }) {
  const { words } = useWords();
  const heading = useReveal<HTMLHeadingElement>();
  const shares = useQuery(queries.shares(simulation.id));
  return (
    <section className="card room-part" aria-labelledby="share">
      <Title order={2} size="h3" id="share" ref={heading} tabIndex={-1} mb="sm">{words.share.title}</Title>
      <Make simulation={simulation} />
      <Title order={3} size="h4" mt="lg" mb="xs">{words.share.list}</Title>
      {shares.error && <ErrorNotice error={shares.error} retry={() => void shares.refetch()} />}
      {shares.isPending && <Loading />}
      {shares.data?.items.length === 0 && <Text>{words.share.none}</Text>}
      <Stack gap="sm" className="measure">{shares.data?.items.map((share) => <One key={share.id} share={share} />)}</Stack>
    </section>
  );
}

function Make({ simulation }: { simulation: Simulation }) {
  const { words, say } = useWords();
  const [asked, setAsked] = useState<{ audience: NewShare['audience']; compared: string; days: number }>({ audience: 'members', compared: '', days: USUAL });
  const known = useInfiniteQuery(queries.simulations()).data?.pages.flatMap((page) => page.items) ?? [];
  // Only what shares every draw of chance tells something when it is compared.
  const others = known.filter(({ id, state, scenario, seed, runs }) =>
    id !== simulation.id && state === 'done' && scenario === simulation.scenario && seed === simulation.seed && runs === simulation.runs);
  const title = ({ twinName, measures, createdAt }: Simulation) => [twinName, words.compare.measures(measures.length), say.moment(createdAt)].join(', ');
  const make = useChange<NewShare, Share>((body) => ({ method: 'POST', path: `/simulations/${segment(simulation.id)}/shares`, body }), ['shares']);
  const { audience, compared, days } = asked;
  const body: NewShare = { audience, days, compared: compared === '' ? null : compared };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        make.mutate(body);
      }}
    >
      <Stack className="measure">
        <Radio.Group label={words.share.audience} value={audience} onChange={(value) => setAsked({ ...asked, audience: value as NewShare['audience'] })}>
          <Stack gap="xs" mt="xs">
            <Radio value="members" label={words.share.members} description={words.share.membersMean} />
            <Radio value="anyone" label={words.share.anyone} description={words.share.anyoneMean} />
          </Stack>
        </Radio.Group>
        <NativeSelect
          label={words.share.right} value={compared} onChange={(event) => setAsked({ ...asked, compared: event.currentTarget.value })}
          data={[{ value: '', label: words.share.view }, ...others.map((other) => ({ value: other.id, label: words.share.compare(title(other)) }))]}
        />
        <NativeSelect
          label={words.share.lasts} value={String(days)} onChange={(event) => setAsked({ ...asked, days: Number(event.currentTarget.value) })}
          data={DAYS.map((each) => ({ value: String(each), label: words.days(each) }))}
        />
        {make.error && <ErrorNotice error={make.error} retry={() => make.mutate(body)} />}
        <Group><Button type="submit" disabled={stepUpNeeded(make.error)} loading={make.isPending}>{words.share.make}</Button></Group>
        {make.data?.path && (
          <div role="status">
            <Text mb="xs">{words.share.made(say.moment(make.data.endsAt))}</Text>
            <Secret text={window.location.origin + make.data.path} />
          </div>
        )}
      </Stack>
    </form>
  );
}

function One({ share }: { share: Share }) {
  const { words, say } = useWords();
  const revoke = useChange<void, void>(() => ({ method: 'DELETE', path: `/shares/${segment(share.id)}` }), ['shares']);
  const told = words.share.one(words.share[share.audience], share.right === 'compare' ? words.share.comparing : words.share.viewing, say.moment(share.endsAt));
  return (
    <div>
      <Group justify="space-between" align="start" wrap="nowrap">
        <div>
          <Text>{told}</Text>
          <Text c="dimmed" size="sm">
            {words.share.by(share.createdBy)} · {share.openedAt === null ? words.share.unopened : words.share.opened(share.opened, say.ago(share.openedAt))}
          </Text>
        </div>
        <Button className="keep" variant="default" size="compact-md" disabled={stepUpNeeded(revoke.error)} loading={revoke.isPending} onClick={() => revoke.mutate()}>{words.share.revoke}</Button>
      </Group>
      {revoke.error && <ErrorNotice error={revoke.error} retry={() => revoke.mutate()} />}
    </div>
  );
}
