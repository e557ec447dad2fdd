import { Button, Group, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from 'react-router';
import { useChange } from '../api/change';
import { RequestError } from '../api/client';
import type { Checked, Twin, TwinText } from '../api/contract';
import { queries, segment } from '../api/queries';
import { useDraft } from '../parts/draft';
import { HospitalHead } from '../parts/hospital-head';
import { ErrorNotice, Findings, Loading } from '../parts/notices';
import { Term } from '../parts/term';
import { useWords } from '../words/language';

/** A hospital as the text it is kept in, for those who know it better than the questions do. */
export default function TextRoom() {
  const { id = '' } = useParams();
  const twin = useQuery(queries.twin(id));
  const version = twin.data?.version ?? 0;
  const yaml = useQuery({ ...queries.yaml(id, version), enabled: twin.data !== undefined });
  return (
    <>
      <HospitalHead id={id} />
      {yaml.error && <ErrorNotice error={yaml.error} retry={() => void yaml.refetch()} />}
      {yaml.isPending && !yaml.error && <Loading />}
      {yaml.data !== undefined && <Editor id={id} version={version} yaml={yaml.data} />}
    </>
  );
}

/** The version that was edited stays the one it began with: a newer one is told of, never overwritten. */
function Editor({ id, version, yaml }: { id: string; version: number; yaml: string }) {
  const { words } = useWords();
  const navigate = useNavigate();
  const [draft, change, forget] = useDraft(`text.${id}`, { yaml, note: '', version });
  const check = useChange<string, Checked>((text) => ({ method: 'POST', path: '/twin-check', body: { yaml: text } }), []);
  const save = useChange<TwinText, Twin>((body) => ({ method: 'PUT', path: `/twins/${segment(id)}/yaml`, body, version: draft.version }), ['twins'], () => {
    forget();
    void navigate(`/hospitals/${segment(id)}/history`);
  });
  const stale = draft.version !== version || (save.error instanceof RequestError && save.error.kind === 'twin-stale');
  return (
    <form
      className="card"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate({ yaml: draft.yaml, ...(draft.note !== '' && { note: draft.note }) });
      }}
    >
      <Stack>
        <Text className="measure">{words.text.lead} <Term of="twin" />.</Text>
        {stale && (
          <Group>
            <Text>{words.text.stale(draft.version, version)}</Text>
            <Button variant="default" onClick={() => { save.reset(); change({ version }); }}>{words.text.mine}</Button>
            <Button variant="default" onClick={() => { save.reset(); change({ version, yaml }); }}>{words.text.theirs}</Button>
          </Group>
        )}
        <Textarea
          className="yaml" label={words.text.yaml} rows={24} spellCheck={false} wrap="off" value={draft.yaml}
          onChange={(event) => { check.reset(); change({ yaml: event.currentTarget.value }); }}
        />
        <TextInput label={words.text.note} description={words.text.noteHelp} maxLength={200} value={draft.note} onChange={(event) => change({ note: event.currentTarget.value })} />
        <div role="status">
          {check.data && <Text fw={600}>{check.data.valid ? words.text.valid : words.text.invalid}</Text>}
          {check.data && <Findings findings={check.data.problems} />}
        </div>
        {check.error && <ErrorNotice error={check.error} />}
        {save.error && <ErrorNotice error={save.error} />}
        <Group>
          <Button variant="default" loading={check.isPending} onClick={() => check.mutate(draft.yaml)}>{words.text.check}</Button>
          <Button type="submit" disabled={stale || draft.yaml === yaml} loading={save.isPending}>{words.text.save}</Button>
          {draft.yaml !== yaml && <Button variant="subtle" onClick={() => { check.reset(); change({ yaml, version }); }}>{words.text.discard}</Button>}
        </Group>
      </Stack>
    </form>
  );
}
