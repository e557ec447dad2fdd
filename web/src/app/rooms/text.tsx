import { Button, Group, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useNavigate, useParams } from 'react-router';
import { useChange } from '../api/change';
import { RequestError } from '../api/client';
import type { Checked, Finding, Twin, TwinText } from '../api/contract';
import { queries, segment } from '../api/queries';
import { useDraft } from '../parts/draft';
import { TextHelp } from '../parts/form/text-help';
import { wordAt } from '../parts/form/text-path';
import { useForms } from '../parts/form/use-forms';
import { HospitalRoom } from '../parts/hospital-room';
import { ErrorNotice, Findings, Loading } from '../parts/notices';
import { Term } from '../parts/term';
import { useWords } from '../words/language';

/** So long nobody has to wait for a word to be written out. */
const PAUSE_MS = 1200;

/** A hospital as the text it is kept in, for those who know it better than the questions do. */
export default function TextRoom() {
  const { id = '' } = useParams();
  const twin = useQuery(queries.twin(id));
  const version = twin.data?.version ?? 0;
  const yaml = useQuery({ ...queries.yaml(id, version), enabled: twin.data !== undefined });
  return (
    <HospitalRoom id={id}>
      {yaml.error && <ErrorNotice error={yaml.error} retry={() => void yaml.refetch()} />}
      {yaml.isPending && !yaml.error && <Loading />}
      {yaml.data !== undefined && <Editor id={id} version={version} yaml={yaml.data} />}
    </HospitalRoom>
  );
}

/** The version that was edited stays the one it began with: a newer one is told of, never overwritten. */
function Editor({ id, version, yaml }: { id: string; version: number; yaml: string }) {
  const { words } = useWords();
  const navigate = useNavigate();
  const { forms } = useForms();
  const area = useRef<HTMLTextAreaElement>(null);
  const [offset, setOffset] = useState(0);
  const [draft, change, forget] = useDraft(`text.${id}`, { yaml, note: '', version, touched: false });
  const { mutate, ...check } = useChange<string, Checked>((text) => ({ method: 'POST', path: '/twin-check', body: { yaml: text } }), []);
  const save = useChange<TwinText, Twin>((body) => ({ method: 'PUT', path: `/twins/${segment(id)}/yaml`, body, version: draft.version }), ['twins'], () => {
    forget();
    void navigate(`/hospitals/${segment(id)}/history`);
  });
  const stale = (draft.touched && draft.version !== version) || (save.error instanceof RequestError && save.error.kind === 'twin-stale');
  const edited = draft.touched && draft.yaml !== yaml;
  useEffect(() => {
    // Who only reads is shown the newest.
    if (!draft.touched && draft.version !== version) {
      change({ yaml, version });
    }
  }, [draft.touched, draft.version, yaml, version, change]);
  useEffect(() => {
    if (!edited) {
      return;
    }
    const timer = setTimeout(() => mutate(draft.yaml), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [draft.yaml, edited, mutate]);
  const go = (place: number) => {
    area.current?.focus();
    area.current?.setSelectionRange(place, place);
    setOffset(place);
  };
  const write = (value: string) => {
    const [start, end] = wordAt(draft.yaml, offset);
    const added = value.endsWith(':') ? `${value} ` : value;
    change({ yaml: draft.yaml.slice(0, start) + added + draft.yaml.slice(end), touched: true });
    requestAnimationFrame(() => go(start + added.length));
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key === ' ' && event.ctrlKey) {
      event.preventDefault();
      document.querySelector<HTMLElement>('.text-help button')?.focus();
    }
  };
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
            <Button variant="default" onClick={() => { save.reset(); change({ version, yaml, touched: false }); }}>{words.text.theirs}</Button>
          </Group>
        )}
        <div className="text-split">
          <Textarea
            ref={area} className="yaml" label={words.text.yaml} description={words.text.keys} rows={24} spellCheck={false} wrap="off" value={draft.yaml} onKeyDown={keys}
            onSelect={(event) => setOffset(event.currentTarget.selectionStart)} onChange={(event) => change({ yaml: event.currentTarget.value, touched: true })}
          />
          {forms && <TextHelp forms={forms} text={draft.yaml} offset={offset} write={write} />}
        </div>
        <div role="status">
          {check.data && <Text fw={600}>{check.data.valid ? words.text.valid : words.text.invalid}</Text>}
          {check.data && <Findings findings={check.data.problems} go={(finding) => go(placeOf(draft.yaml, finding))} />}
        </div>
        <TextInput label={words.text.note} description={words.text.noteHelp} maxLength={200} value={draft.note} onChange={(event) => change({ note: event.currentTarget.value })} />
        {check.error && <ErrorNotice error={check.error} />}
        {save.error && <ErrorNotice error={save.error} />}
        <Group>
          <Button variant="default" loading={check.isPending} onClick={() => mutate(draft.yaml)}>{words.text.check}</Button>
          <Button type="submit" disabled={stale || !edited} loading={save.isPending}>{words.text.save}</Button>
          {edited && <Button variant="subtle" onClick={() => { check.reset(); change({ yaml, version, touched: false }); }}>{words.text.discard}</Button>}
        </Group>
      </Stack>
    </form>
  );
}

/** Where a finding stands; columns are counted in characters, as people see them. */
function placeOf(text: string, { line, column }: Finding): number {
  const lines = text.split('\n').slice(0, line);
  const last = lines.pop() ?? '';
  return lines.reduce((sum, each) => sum + each.length + 1, 0) + [...last].slice(0, Math.max(0, column - 1)).join('').length;
}
