import { Alert, Button, Checkbox, FileInput, Group, NativeSelect, Stack, Text, Textarea, TextInput, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useChange } from '../api/change';
import { RequestError } from '../api/client';
import type { AdvisoryDraft, DraftAsked, DraftChecked, DraftOther, DraftProblem, DraftSent, ReachOf, SharingGroup } from '../api/contract';
import { queries } from '../api/queries';
import { useDraft } from '../parts/draft';
import { ErrorNotice, Loading } from '../parts/notices';
import { tlp } from '../parts/publication/desk';
import { Rows } from '../parts/publication/rows';
import { PageTitle } from '../shell/title';
import { useWords } from '../words/language';

const LABELS = ['clear', 'green', 'amber', 'amber-strict', 'red'] as const;
const KINDS = ['vendor-fix', 'workaround', 'mitigation', 'none-available', 'no-fix-planned', 'fix-planned', 'optional-patch'] as const;
const NEW: AdvisoryDraft = {
  title: '', summary: '', tlp: 'green', products: [{ vendor: '', product: '', versions: '' }], weaknesses: [{ name: '', description: '', vector: '' }],
  remedies: [{ kind: 'vendor-fix', text: '' }], references: [{ summary: '', address: '' }], note: '',
};

/** Where an advisory is written: anew, about a row of the queue, or as the next revision of one. */
export default function EditorRoom() {
  const { words } = useWords();
  const w = words.centre.editor;
  const [search] = useSearchParams();
  const weakness = search.get('weakness');
  const publication = search.get('publication');
  const groups = useQuery(queries.groups());
  const about = useQuery({ ...queries.queueDraft(weakness ?? ''), enabled: weakness !== null });
  const before = useQuery({ ...queries.publication(publication ?? ''), enabled: publication !== null });
  const error = groups.error ?? about.error ?? before.error;
  const waiting = groups.isPending || (weakness !== null && about.isPending) || (publication !== null && before.isPending);
  const first = before.data ? before.data.draft && { ...before.data.draft, note: '' } : weakness === null ? NEW : about.data;
  return (
    <>
      <PageTitle name={publication === null ? w.name : w.revise} />
      <Text className="measure" mb="md">{w.lead}</Text>
      {error && <ErrorNotice error={error} retry={() => { void groups.refetch(); void about.refetch(); void before.refetch(); }} />}
      {!error && waiting && <Loading />}
      {groups.data?.items.length === 0 && <Text className="card measure">{w.noGroup} <Link to="/groups">{w.makeGroup}</Link></Text>}
      {before.data && before.data.draft === null && <Text className="card measure">{w.byHand} <Link to="/publish">{w.back}</Link></Text>}
      {!waiting && groups.data && groups.data.items.length > 0 && first && (
        <Editor key={`${weakness} ${publication}`} first={first} groups={groups.data.items} weakness={weakness} publication={publication} group={before.data?.publication.collection} newest={before.data?.publication.revision} again={() => void before.refetch()} />
      )}
    </>
  );
}

function Editor({ first, groups, weakness, publication, group, newest = '', again }: {
  first: AdvisoryDraft; groups: readonly SharingGroup[]; weakness: string | null; publication: string | null; group: string | undefined;
  newest: string | undefined; again: () => void;
}) {
  const { words } = useWords();
  const w = words.centre.editor;
  const [draft, change, forget] = useDraft(`advisory.${weakness ?? publication ?? ''}`, { ...first, collection: group ?? groups[0]!.id, revision: newest });
  const { collection, revision, ...written } = draft;
  const [lessStrict, setLessStrict] = useState(false);
  const [asWell, setAsWell] = useState('');
  const least = written.leastTlp ?? 'clear';
  const loosened = LABELS.indexOf(written.tlp) < LABELS.indexOf(least);
  const asked: DraftAsked = { collection, draft: written, ...(weakness !== null && { weakness }), ...(publication !== null && { publication, revision }), ...(loosened && lessStrict && { lessStrict }) };
  // What was said of an older draft would mislead; what was said of this one stands until more is known.
  const [checked, setChecked] = useState<{ of: string; said: DraftChecked } | undefined>(undefined);
  const check = useChange<DraftAsked, DraftChecked>((body) => ({ method: 'POST', path: '/drafts/check', body }), [], (said, body) => setChecked({ of: JSON.stringify(body), said }));
  const send = useChange<DraftAsked, DraftSent>((body) => ({ method: 'POST', path: '/publications/written', body }), ['publications', 'proposals', 'queue'], ({ problems }) => {
    if (problems.length === 0) {
      forget();
    }
  });
  const same = checked?.of === JSON.stringify(asked);
  const problems: readonly DraftProblem[] = send.data?.problems.length ? send.data.problems : checked?.said.problems ?? [];
  const reach = same ? checked.said.reach : undefined;
  const wrong = (list: string) => (row?: number) => problems.find(({ field }) => field === (row === undefined ? list : `${list}.${row}`))?.what;
  const wrongText = (field: 'title' | 'summary' | 'note') => {
    const what = wrong(field)();
    return what !== undefined && draft[field].trim() === '' ? w.leftEmpty : what;
  };
  const other = checked?.said.other ?? null;
  const meant = other !== null && asWell === other.id;
  const changed = revision !== newest;
  const revised = (error: Error) => {
    if (isOf(error, 'publication-changed')) {
      again();
    }
  };
  // Whose answer was only lost may be published: asked as it was, it is the same once more, and looked at anew it would seem another one.
  const refused = (error: Error) => {
    revised(error);
    if (isOf(error, 'row-waits', 'row-published')) {
      check.mutate(asked);
    }
  };
  const about = ({ title, by, own }: DraftOther) => {
    if (own) {
      return by === null ? w.ownPublished(title) : w.ownWaits(title);
    }
    return by === null ? w.otherPublished(title) : w.otherWaits(title, by);
  };
  const done = send.data !== undefined && send.data.problems.length === 0;
  if (done) {
    return (
      <div className="card measure" role="status">
        <Text mb="sm">{send.data.publication ? w.sent(send.data.publication.trackingId) : w.asked}</Text>
        <Link to="/publish">{w.back}</Link>
      </div>
    );
  }
  return (
    <>
      {weakness === null && publication === null && <Curate take={(taken) => change(taken)} />}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          send.reset();
          check.mutate(asked, { onError: revised });
        }}
      >
        <Stack className="measure">
          <TextInput label={w.title} required value={draft.title} error={wrongText('title')} onChange={(event) => change({ title: event.currentTarget.value })} />
          <Textarea label={w.summary} required autosize minRows={2} maxRows={14} value={draft.summary} error={wrongText('summary')} onChange={(event) => change({ summary: event.currentTarget.value })} />
          <Rows
            legend={w.products} rows={draft.products} empty={NEW.products[0]!} change={(products) => change({ products: [...products] })} problem={wrong('products')}
            columns={[{ name: 'vendor', label: w.vendor }, { name: 'product', label: w.product }, { name: 'versions', label: w.versions, help: w.versionsHelp }]}
          />
          <Rows
            legend={w.weaknesses} rows={draft.weaknesses} empty={NEW.weaknesses[0]!} change={(weaknesses) => change({ weaknesses: [...weaknesses] })} problem={wrong('weaknesses')}
            columns={[{ name: 'name', label: w.weakness, help: w.weaknessHelp }, { name: 'vector', label: w.vector }, { name: 'description', label: w.description, long: true }]}
          />
          <Rows
            legend={w.remedies} rows={draft.remedies} empty={NEW.remedies[0]!} change={(remedies) => change({ remedies: [...remedies] })} problem={wrong('remedies')}
            columns={[{ name: 'kind', label: w.kind, choices: KINDS.map((value) => ({ value, label: w.kinds[value] })) }, { name: 'text', label: w.text, long: true }]}
          />
          <Rows
            legend={w.references} rows={draft.references} empty={NEW.references[0]!} change={(references) => change({ references: [...references] })} problem={wrong('references')}
            columns={[{ name: 'summary', label: w.what }, { name: 'address', label: w.address }]}
          />
          <TextInput label={w.note} required value={draft.note} error={wrongText('note')} onChange={(event) => change({ note: event.currentTarget.value })} />
          <fieldset className="choices form-rows">
            <legend>{w.whom}</legend>
            <div className="fields">
              <NativeSelect
                label={w.label} value={draft.tlp} error={wrong('tlp')()} onChange={(event) => change({ tlp: event.currentTarget.value as AdvisoryDraft['tlp'] })}
                data={LABELS.map((value) => ({ value, label: words.notice.pair(tlp(value), words.centre.publish.tlpMeans[value]) }))}
              />
              <NativeSelect
                label={w.group} value={collection} disabled={group !== undefined} onChange={(event) => change({ collection: event.currentTarget.value })}
                data={groups.map(({ id, title }) => ({ value: id, label: title }))}
              />
            </div>
            {loosened && <Checkbox mt="sm" label={w.lessStrict(tlp(least))} description={w.lessStrictMeans(tlp(least))} checked={lessStrict} onChange={(event) => setLessStrict(event.currentTarget.checked)} />}
          </fieldset>
          {changed && (
            <Alert role="alert" color="orange" variant="light" className="told" title={w.changed(newest)}>
              <Text>{w.changedMeans}</Text>
              <Group mt="sm" gap="xs">
                <Button variant="default" size="compact-md" onClick={() => { change({ ...first, revision: newest }); forget(); }}>{w.theirs}</Button>
                <Button variant="default" size="compact-md" onClick={() => change({ revision: newest })}>{w.mine}</Button>
              </Group>
            </Alert>
          )}
          {check.error && !changed && <ErrorNotice error={check.error} />}
          <Group><Button type="submit" variant="default" loading={check.isPending}>{w.ahead}</Button></Group>
          <div role="status">
            {reach && <Ahead problems={problems} reach={reach} />}
            {!same && send.data && <Text>{w.problems(send.data.problems.length)}</Text>}
          </div>
          {send.error && !changed && <ErrorNotice error={send.error} />}
          {other && (
            <Alert color="orange" variant="light" className="told" title={other.own ? w.own : w.other}>
              <Text>{about(other)} <Link to="/publish">{w.back}</Link></Text>
              <Checkbox mt="sm" label={w.asWell} checked={meant} onChange={(event) => setAsWell(event.currentTarget.checked ? other.id : '')} />
            </Alert>
          )}
          {reach && checked?.said.problems.length === 0 && (other === null || meant) && (
            <Group><Button loading={send.isPending} onClick={() => send.mutate(meant ? { ...asked, asWell } : asked, { onError: refused })}>{reach.secondNeeded ? w.ask : w.send}</Button></Group>
          )}
        </Stack>
      </form>
    </>
  );
}

function isOf(error: Error, ...kinds: readonly string[]): boolean {
  return error instanceof RequestError && kinds.includes(error.kind ?? '');
}

function Ahead({ problems, reach }: { problems: readonly DraftProblem[]; reach: ReachOf }) {
  const { words, say } = useWords();
  const w = words.centre.editor;
  const loose = problems.filter(({ field }) => field === '');
  return (
    <section className="card">
      <Text fw={600}>{problems.length === 0 ? w.aheadDone : w.problems(problems.length)}</Text>
      {loose.length > 0 && <ul>{loose.map(({ what, remedy }, place) => <li key={place}>{words.notice.pair(what, remedy)}</li>)}</ul>}
      <Title order={2} size="h4" mt="sm">{w.reach}</Title>
      <ul>
        {reach.everyone && <li>{w.everyone}</li>}
        <li>{w.readers(reach.readers)}</li>
        {reach.readers > 0 && <li>{reach.countedAt === null ? w.notCounted : w.hosted(reach.hosted, reach.telling, reach.concerned, say.ago(reach.countedAt))}</li>}
        {reach.secondNeeded && <li>{w.second}</li>}
      </ul>
    </section>
  );
}

function Curate({ take }: { take: (draft: AdvisoryDraft) => void }) {
  const { words } = useWords();
  const w = words.centre.editor;
  const [file, setFile] = useState<File | null>(null);
  const read = useChange<File, AdvisoryDraft>((chosen) => {
    const body = new FormData();
    body.append('files', chosen);
    return { method: 'POST', path: '/drafts', body };
  }, [], (draft) => {
    setFile(null);
    take(draft);
  });
  return (
    <details className="measure" style={{ marginBottom: '1rem' }}>
      <summary>{w.from}</summary>
      <form
        className="card"
        onSubmit={(event) => {
          event.preventDefault();
          if (file !== null) {
            read.mutate(file);
          }
        }}
      >
        <Stack>
          <Text>{w.fromMeans}</Text>
          <FileInput
            label={w.file} clearable accept="application/json,.json" value={file} onChange={setFile} clearButtonProps={{ 'aria-label': words.centre.publish.clear }}
            placeholder={words.centre.publish.chooseFiles}
          />
          {read.error && <ErrorNotice error={read.error} />}
          <Group><Button type="submit" variant="default" disabled={file === null} loading={read.isPending}>{w.take}</Button></Group>
        </Stack>
      </form>
    </details>
  );
}
