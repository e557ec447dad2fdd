import { Badge, Button, FileInput, Group, NativeSelect, Stack, Text, Title } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { useChange } from '../api/change';
import type { Proposal, Publication, SharingGroup, TakenFiles } from '../api/contract';
import { queries, segment } from '../api/queries';
import { Empty, ErrorNotice, Loading, stepUpNeeded } from '../parts/notices';
import { tlp } from '../parts/publication/desk';
import { Proposed } from '../parts/publication/proposed';
import { Reason } from '../parts/publication/reason';
import { Sure } from '../parts/sure';
import { useMay } from '../shell/door';
import { PageTitle } from '../shell/title';
import { useWords } from '../words/language';

/** What the centre publishes, how far it has got, and what waits for a colleague. */
export default function Publish() {
  const { words } = useWords();
  const w = words.centre.publish;
  const publications = useInfiniteQuery(queries.publications());
  const proposals = useQuery(queries.proposals());
  const groups = useQuery(queries.groups());
  const items = publications.data?.pages.flatMap((page) => page.items);
  const title = (id: string) => groups.data?.items.find((group) => group.id === id)?.title;
  const waits = ({ path }: Publication) => proposals.data?.items.some(({ fileName }) => fileName !== null && path.endsWith(`/${fileName}`)) ?? false;
  const error = publications.error ?? proposals.error ?? groups.error;
  return (
    <>
      <PageTitle name={w.title} />
      <Text className="measure" mb="md">{w.lead}</Text>
      <Group mb="lg">
        <Button component={Link} to="/publish/new">{w.write}</Button>
        {useMay('manage-organisation') && <Button variant="subtle" component={Link} to="/publish/voice">{w.voice}</Button>}
      </Group>
      {error && <ErrorNotice error={error} retry={() => { void publications.refetch(); void proposals.refetch(); void groups.refetch(); }} />}
      {(proposals.data?.items.length ?? 0) > 0 && (
        <section className="room-part" aria-labelledby="waiting">
          <Title order={2} size="h3" id="waiting" mb="xs">{w.waiting}</Title>
          <Text className="measure" mb="sm">{w.waitingMeans}</Text>
          <Stack gap="sm">{proposals.data?.items.map((proposal) => <Waiting key={proposal.id} proposal={proposal} group={title(proposal.collection)} />)}</Stack>
        </section>
      )}
      {publications.isPending && <Loading />}
      {(proposals.data?.items.length ?? 0) > 0 && (items?.length ?? 0) > 0 && <Title order={2} size="h3" className="room-part">{w.published}</Title>}
      {items?.length === 0 && <Empty title={w.none}>{w.noneMeans}</Empty>}
      <Stack gap="sm" component="ul" className="rows room-part">{items?.map((item) => <li key={item.id}><Row item={item} group={title(item.collection)} waits={waits(item)} /></li>)}</Stack>
      {publications.hasNextPage && <Button mt="sm" variant="default" loading={publications.isFetchingNextPage} onClick={() => void publications.fetchNextPage()}>{w.more}</Button>}
      {groups.data && groups.data.items.length > 0 && <HandInDocuments groups={groups.data.items} />}
    </>
  );
}

function Row({ item, group, waits }: { item: Publication; group: string | undefined; waits: boolean }) {
  const { words, say } = useWords();
  const w = words.centre.publish;
  const [withdrawing, setWithdrawing] = useState(false);
  const [reason, setReason] = useState('');
  const withdraw = useChange<string, Publication>((why) => ({ method: 'POST', path: `/publications/${segment(item.id)}/withdrawal`, body: { reason: why } }), ['publications', 'proposals'], () => setWithdrawing(false));
  return (
    <section className="card" aria-label={item.title}>
      <div className="card-head">
        <Title order={2} size="h4" className="breaks">{item.title}</Title>
        <Group gap="xs">
          {item.withdrawn && <Badge tt="none" variant="outline" className="state state-failed">{w.withdrawn}</Badge>}
          <Badge tt="none" variant="outline" className="state">{tlp(item.tlp)}</Badge>
        </Group>
      </div>
      <Text size="sm">{[item.trackingId, w.revision(item.revision), ...(group === undefined ? [] : [w.group(group)]), w.told(item.told, item.readers)].join(' · ')}</Text>
      {item.missed.map(({ why, organisations }) => <Text key={why} size="sm" className="wrong">{w.missed(organisations, w.missedWhy[why])}</Text>)}
      <Text c="dimmed" size="sm">{w.updated(say.ago(item.updatedAt))}</Text>
      <div role="status">{waits && <Text size="sm">{withdraw.data === undefined ? w.anotherWaits : w.withdrawalWaits}</Text>}</div>
      {!item.withdrawn && !withdrawing && (
        <Group mt="sm" gap="xs">
          <Button variant="default" size="compact-md" component={Link} to={`/publish/new?publication=${segment(item.id)}`} aria-label={w.reviseOne(item.title)}>{w.revise}</Button>
          <Button variant="default" size="compact-md" aria-label={w.withdrawOne(item.title)} onClick={() => setWithdrawing(true)}>{w.withdraw}</Button>
        </Group>
      )}
      {withdrawing && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            withdraw.mutate(reason);
          }}
        >
          <Reason label={words.centre.queue.reason} value={reason} change={setReason} needed busy={withdraw.isPending} action={w.withdraw} cancel={() => setWithdrawing(false)}>
            <Text>{w.withdrawMeans}</Text>
          </Reason>
          {withdraw.error && <ErrorNotice error={withdraw.error} />}
        </form>
      )}
    </section>
  );
}

function Waiting({ proposal, group }: { proposal: Proposal; group: string | undefined }) {
  const { words, say } = useWords();
  const w = words.centre.publish;
  const [open, setOpen] = useState(false);
  const path = `/proposals/${segment(proposal.id)}` as const;
  const shown = useQuery({ ...queries.proposalDocument(proposal.id), enabled: open });
  const approve = useChange<string, Publication>((sha256) => ({ method: 'POST', path: `${path}/approval`, body: { sha256 } }), ['proposals', 'publications', 'queue']);
  const refuse = useChange<void, void>(() => ({ method: 'DELETE', path }), ['proposals']);
  const again = approve.variables;
  return (
    <section className="card" aria-label={proposal.title}>
      <div className="card-head">
        <Title order={3} size="h4" className="breaks">{proposal.title}</Title>
        <Badge tt="none" variant="outline" className="state">{tlp(proposal.tlp)}</Badge>
      </div>
      <Text size="sm">{[w.by(proposal.by, say.ago(proposal.askedAt)), ...(group === undefined ? [] : [w.group(group)]), w.reaches(proposal.readers)].join(' · ')}</Text>
      {proposal.own ? <Text size="sm">{w.own}</Text> : !open && <Text size="sm">{w.lookFirst}</Text>}
      {open && shown.isPending && <Loading />}
      {open && shown.error && <ErrorNotice error={shown.error} retry={() => void shown.refetch()} />}
      {open && shown.data && <Proposed shown={shown.data} />}
      <Group mt="sm" gap="xs">
        {!open && <Button variant="default" size="compact-md" aria-label={w.lookOne(proposal.title)} onClick={() => setOpen(true)}>{w.look}</Button>}
        {open && shown.data && !proposal.own && (
          <Button size="compact-md" disabled={stepUpNeeded(approve.error)} loading={approve.isPending} aria-label={w.approveOne(proposal.title)} onClick={() => approve.mutate(shown.data.sha256)}>{w.approve}</Button>
        )}
        <Sure label={w.refuse} name={w.refuseOne(proposal.title)} question={w.refuseSure} busy={refuse.isPending} act={() => refuse.mutate()} />
      </Group>
      {approve.error && again !== undefined && <ErrorNotice error={approve.error} retry={() => approve.mutate(again)} />}
      {refuse.error && <ErrorNotice error={refuse.error} />}
    </section>
  );
}

function HandInDocuments({ groups }: { groups: readonly SharingGroup[] }) {
  const { words } = useWords();
  const w = words.centre.publish;
  const [files, setFiles] = useState<File[]>([]);
  const [group, setGroup] = useState(groups[0]!.id);
  const send = useChange<readonly File[], TakenFiles>((chosen) => {
    const body = new FormData();
    chosen.forEach((file) => body.append('files', file));
    return { method: 'POST', path: `/publications?collection=${segment(group)}`, body };
  }, ['publications', 'proposals'], () => setFiles([]));
  return (
    <form
      className="card measure room-part"
      onSubmit={(event) => {
        event.preventDefault();
        send.mutate(files);
      }}
    >
      <Stack>
        <Title order={2} size="h4">{w.handIn}</Title>
        <Text>{w.handInMeans}</Text>
        <NativeSelect label={words.centre.editor.group} value={group} onChange={(event) => setGroup(event.currentTarget.value)} data={groups.map(({ id, title }) => ({ value: id, label: title }))} />
        <FileInput
          label={w.files} multiple clearable accept="application/json,.json" value={files} onChange={setFiles}
          clearButtonProps={{ 'aria-label': w.clear }} placeholder={w.chooseFiles}
        />
        {send.error && <ErrorNotice error={send.error} />}
        <Group><Button type="submit" variant="default" disabled={files.length === 0} loading={send.isPending}>{words.centre.editor.send}</Button></Group>
        <div role="status">
          {send.data?.items.map(({ file, publication, waits, problems }, place) => (
            <div key={place}>
              <Text>{publication ? w.taken(file, publication.trackingId) : waits ? w.waits(file) : w.refused(file)}</Text>
              {problems.length > 0 && <ul>{problems.map((problem, number) => <li key={number} className="breaks"><code>{problem.place}</code> {words.notice.pair(problem.what, problem.remedy)}</li>)}</ul>}
            </div>
          ))}
        </div>
      </Stack>
    </form>
  );
}
