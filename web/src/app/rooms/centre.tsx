import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useChange } from '../api/change';
import type { FollowedCentre } from '../api/contract';
import { PATIENCE_MS, queries, segment } from '../api/queries';
import { Empty, ErrorNotice, Loading, stepUpNeeded } from '../parts/notices';
import { Subscribe } from '../parts/subscribe';
import { Sure } from '../parts/sure';
import { Tellings } from '../parts/telling/tellings';
import { Term } from '../parts/term';
import { useMay } from '../shell/door';
import { PageTitle } from '../shell/title';
import { useWords } from '../words/language';

/** The support centres that an organisation listens to, and how that goes. */
export default function Centre() {
  const { words } = useWords();
  const manages = useMay('manage-organisation');
  const all = useQuery({ ...queries.subscriptions(), refetchInterval: PATIENCE_MS });
  return (
    <>
      <PageTitle name={words.following.title} />
      {all.data?.centreHere !== true && <Text className="measure" mb="md">{words.following.lead} {words.following.word} <Term of="advisory" />.</Text>}
      {all.error && <ErrorNotice error={all.error} retry={() => void all.refetch()} />}
      {all.isPending && <Loading />}
      {all.data?.centreHere && (
        <section className="card measure">
          <Text>{all.data.joinedHere ? words.following.joined : words.following.here}</Text>
          <Group mt="xs">
            {all.data.joinedHere && <Anchor component={Link} to="/practice" underline="always">{words.following.toPractice}</Anchor>}
            {manages && !all.data.joinedHere && <Anchor component={Link} to="/centre/links" underline="always">{words.following.toLinks}</Anchor>}
          </Group>
        </section>
      )}
      {all.data?.items.length === 0 && !all.data.centreHere && <Empty title={words.following.none}>{manages ? words.following.noneMeans : words.following.noneOthers}</Empty>}
      <Stack gap="sm" className="measure room-part">{all.data?.items.map((each) => <Followed key={each.id} centre={each} manages={manages} />)}</Stack>
      <Tellings />
      {all.data && manages && (all.data.centreHere
        ? <details className="room-part"><summary>{words.following.another}</summary><Subscribe /></details>
        : <Subscribe />)}
    </>
  );
}

/** As people read it to each other on the telephone: in fours. */
function grouped(fingerprint: string): string {
  return fingerprint.replace(/(.{4})(?=.)/g, '$1 ');
}

function Followed({ centre, manages }: { centre: FollowedCentre; manages: boolean }) {
  const { words, say } = useWords();
  const ask = useChange<void, void>(() => ({ method: 'POST', path: `/subscriptions/${segment(centre.id)}/readings` }), ['subscriptions']);
  const believe = useChange<readonly string[], void>((fingerprints) => ({ method: 'PUT', path: `/subscriptions/${segment(centre.id)}/keys`, body: { fingerprints: [...fingerprints] } }), ['subscriptions']);
  const remove = useChange<void, void>(() => ({ method: 'DELETE', path: `/subscriptions/${segment(centre.id)}` }), ['subscriptions']);
  const newKey = centre.parked.some(({ problem }) => problem === 'key-changed');
  return (
    <section className="card">
      <div className="card-head">
        <Title order={2} size="h4">{centre.title}</Title>
        <Text className="keep" fw={600}>{words.following.states[centre.state]}</Text>
      </div>
      <Text>
        {centre.heardAt === null ? words.following.neverHeard : words.following.heard(say.ago(centre.heardAt))} · {centre.newsAt === null ? words.following.noNews : words.following.news(say.ago(centre.newsAt))}
      </Text>
      {centre.problem !== null && <Text className="wrong">{words.following.failures(centre.failures)} {words.following.problems[centre.problem]}</Text>}
      {centre.stuckSince !== null && <Text className="wrong">{words.following.stuckHere(say.moment(centre.stuckSince))}</Text>}
      {centre.awaited > centre.parked.length && <Text>{words.following.awaited(centre.awaited - centre.parked.length)}</Text>}
      <Text c="dimmed" size="sm">{words.following.reads} {centre.collections.map(({ title }) => title).join(', ')} · <span className="address">{centre.address}</span></Text>
      {centre.keys.length > 0 && <Text c="dimmed" size="sm">{words.following.keys(centre.keys.length)} {centre.keys.map((key) => <span key={key} className="address">{grouped(key)} </span>)}</Text>}
      {centre.parked.length > 0 && (
        <details open={centre.stuckSince !== null || newKey}>
          <summary>{words.following.parked}</summary>
          <Text size="sm">{words.following.parkedMeans}</Text>
          <ul>
            {centre.parked.map((each) => (
              <li key={each.title}>{words.following.parkedOne(each.title, each.problem === null ? '' : words.following.problems[each.problem], each.tries, say.moment(each.nextTryAt))}</li>
            ))}
          </ul>
        </details>
      )}
      {manages && newKey && centre.newKeys.length > 0 && (
        <section className="room-part" aria-label={words.following.newKeysOf(centre.title)}>
          <Text>{words.following.newKeys(centre.newKeys.length)}</Text>
          {centre.newKeys.map((key) => <Text key={key} className="address">{grouped(key)}</Text>)}
          <Button mt="xs" variant="default" size="compact-md" loading={believe.isPending} aria-label={words.following.believeOne(centre.title, centre.newKeys.length)} onClick={() => believe.mutate(centre.newKeys)}>{words.following.believe(centre.newKeys.length)}</Button>
        </section>
      )}
      <Group mt="sm">
        <Button variant="default" size="compact-md" loading={ask.isPending} aria-label={words.following.askOne(centre.title)} onClick={() => ask.mutate()}>{words.following.askNow}</Button>
        {manages && (
          <Sure
            label={words.following.remove} name={words.following.removeOne(centre.title)} question={words.following.removeSure(centre.title)}
            busy={remove.isPending} blocked={stepUpNeeded(remove.error)} act={() => remove.mutate()}
          />
        )}
        <span role="status">{ask.isSuccess && words.following.asked}</span>
      </Group>
      {manages && <Text c="dimmed" size="sm" mt="xs">{words.following.removeMeans}</Text>}
      {ask.error && <ErrorNotice error={ask.error} retry={() => ask.mutate()} />}
      {believe.error && <ErrorNotice error={believe.error} retry={() => believe.mutate(centre.newKeys)} />}
      {remove.error && <ErrorNotice error={remove.error} retry={() => remove.mutate()} />}
    </section>
  );
}
