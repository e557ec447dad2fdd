import { Anchor, Button, Group, NativeSelect, Text, TextInput } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { queries } from '../api/queries';
import { AlertRow } from '../parts/alert/row';
import { Lessons } from '../parts/alert/lessons';
import { HandIn } from '../parts/alert/hand-in';
import { Uncompared } from '../parts/alert/uncompared';
import { useJoined } from '../parts/joined';
import { useLate } from '../parts/late';
import { Undelivered } from '../parts/notifications/undelivered';
import { Empty, ErrorNotice, Loading } from '../parts/notices';
import { SilentSources, useNone } from '../parts/source/silent';
import { Term } from '../parts/term';
import { useMay } from '../shell/door';
import { PageTitle } from '../shell/title';
import { useWords } from '../words/language';

const STATES = ['todo', 'open', 'affected', 'need-help', 'done', 'not-ours', ''] as const;
const DOERS = ['biomedical', 'it'] as const;

/** What is to be decided because of published weaknesses, the soonest first. */
export default function Alerts() {
  const { words } = useWords();
  const [search, setSearch] = useSearchParams();
  const asked = { state: search.get('state') ?? 'todo', doer: search.get('doer') ?? '', text: search.get('text') ?? '' };
  const alerts = useInfiniteQuery({ ...queries.alerts(toServer(asked)), placeholderData: keepPreviousData });
  const adds = useMay('add-advisory');
  const measures = useMay('read-audit');
  const joined = useJoined();
  const none = useNone(words.alerts.noneMeans, words.alerts.noneBut, (alerts.data?.pages[0]?.uncompared ?? 0) > 0);
  const items = alerts.data?.pages.flatMap((page) => page.items);
  const narrowed = asked.doer !== '' || asked.text !== '' || (asked.state !== 'todo' && asked.state !== '');
  const ask = (part: Partial<typeof asked>) => {
    const { state, doer, text } = { ...asked, ...part };
    // All is a choice of its own: it stands in the address as an empty state.
    setSearch({ ...(state !== 'todo' && { state }), ...(doer !== '' && { doer }), ...(text !== '' && { text }) }, { replace: true });
  };
  const [product, setProduct] = useLate(asked.text, (text) => ask({ text }));
  return (
    <>
      <PageTitle name={words.alerts.title} />
      <Undelivered />
      <Text className="measure" mb="md">{words.alerts.lead} <Term of="alert" />, <Term of="advisory" />, <Term of="match" />. <Link to="/sources">{words.sources.look}</Link></Text>
      <SilentSources />
      {alerts.data && <Uncompared count={alerts.data.pages[0]!.uncompared} />}
      <Group align="end" role="search" aria-label={words.alerts.search} mb="md">
        <NativeSelect
          label={words.alerts.which} value={asked.state} onChange={(event) => ask({ state: event.currentTarget.value })}
          data={STATES.map((value) => ({ value, label: words.alerts.whichOf[value] }))}
        />
        <NativeSelect
          label={words.alerts.who} value={asked.doer} onChange={(event) => ask({ doer: event.currentTarget.value })}
          data={[{ value: '', label: words.alerts.everybody }, ...DOERS.map((value) => ({ value, label: words.alerts.doers[value] }))]}
        />
        <TextInput label={words.alerts.product} value={product} onChange={(event) => setProduct(event.currentTarget.value)} />
      </Group>
      {alerts.error && <ErrorNotice error={alerts.error} retry={() => void alerts.refetch()} />}
      {alerts.isPending && <Loading />}
      {alerts.data && <Text mb="sm" role="status">{words.alerts.open(alerts.data.pages[0]!.open)}</Text>}
      {items?.length === 0 && (narrowed
        ? <Text className="card">{words.alerts.noneFound}</Text>
        : <Empty title={words.alerts.none}>{none}</Empty>)}
      {items?.map((alert) => <AlertRow key={alert.id} alert={alert} />)}
      {alerts.hasNextPage && (
        <Button variant="default" loading={alerts.isFetchingNextPage} onClick={() => void alerts.fetchNextPage()}>{words.alerts.more}</Button>
      )}
      <Lessons />
      {measures && <Text mt="md"><Anchor component={Link} to="/alerts/speed" underline="always">{words.speed.link}</Anchor></Text>}
      {adds && (joined
        ? <details className="room-part"><summary>{words.alerts.handIn}</summary><HandIn /></details>
        : <HandIn />)}
    </>
  );
}

function toServer(asked: Readonly<Record<string, string>>): string {
  return new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== '')).toString();
}
