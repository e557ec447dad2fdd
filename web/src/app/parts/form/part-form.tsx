import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { useChange } from '../../api/change';
import { RequestError } from '../../api/client';
import type { ListedPart, Twin, TwinFacts, TwinPart } from '../../api/contract';
import { segment } from '../../api/queries';
import { useMay } from '../../shell/door';
import { useWords } from '../../words/language';
import { useDraft } from '../draft';
import { ErrorNotice } from '../notices';
import { changes, merge, same, type Values } from './changes';
import { Fields, FormContext } from './input';
import { PartRemoval } from './part-removal';
import { problemsAt } from './problems';
import type { TwinForms } from './schema';
import { Stale } from './stale';
import { choicesOf } from './use-forms';

interface Shown {
  readonly twin: Twin;
  readonly part: TwinPart;
  readonly forms: TwinForms;
  readonly parts: readonly ListedPart[];
}

/** A part as it is written, to be changed. What was typed stays whatever others save meanwhile. */
export function PartForm({ twin, part, forms, parts }: Shown) {
  const { words } = useWords();
  const writes = useMay('write-twin');
  const queryClient = useQueryClient();
  const [saved, setSaved] = useState<number>();
  const fields = useMemo(() => forms.fields(part.path.split('/')[0] ?? ''), [forms, part.path]);
  const theirs: Values = part.stated;
  const [draft, change] = useDraft<{ version: number; base: Values; values: Values }>(`part.${twin.id}.${part.path}`, { version: part.version, base: theirs, values: theirs });
  const edited = !same(draft.base as TwinPart['stated'], draft.values as TwinPart['stated']);
  const moved = !same(draft.base as TwinPart['stated'], theirs as TwinPart['stated']);
  const save = useChange<TwinFacts, Twin>((body) => ({ method: 'PATCH', path: `/twins/${segment(twin.id)}`, body, version: draft.version }), ['twins'], ({ version }) => {
    setSaved(version);
    change({ version, base: draft.values });
  });
  const undo = useChange<number, Twin>((version) => ({ method: 'POST', path: `/twins/${segment(twin.id)}/versions/${version - 1}/restoration`, version }), ['twins'], () => setSaved(undefined));
  const stale = save.error instanceof RequestError && save.error.kind === 'twin-stale';
  useEffect(() => {
    // What others saved elsewhere in the hospital is no reason to ask anybody anything.
    if (part.version > draft.version && !(edited && moved)) {
      change({ version: part.version, base: theirs, ...(!edited && { values: theirs }) });
    }
  }, [part, draft.version, edited, moved]);
  useEffect(() => {
    if (stale) {
      void queryClient.invalidateQueries({ queryKey: ['twins', twin.id] });
    }
  }, [stale, queryClient, twin.id]);
  const surroundings = useMemo(() => ({ parts: choicesOf(parts), problem: problemsAt(save.error) }), [parts, save.error]);
  const facts = changes(part.path, fields, draft.base, draft.values);
  const disputed = part.version > draft.version && edited && moved;
  return (
    <FormContext value={surroundings}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setSaved(undefined);
          save.mutate({ changes: facts, note: words.part.changedNote(part.name || forms.title(part.path)) });
        }}
      >
        <Stack>
          {disputed && (
            <Stale
              twin={twin} facts={changes(part.path, fields, draft.base, theirs)} fields={fields} merged={merge(fields, draft.base, draft.values, theirs)}
              mine={(values) => { save.reset(); change({ version: part.version, base: theirs, values }); }}
              drop={() => { save.reset(); change({ version: part.version, base: theirs, values: theirs }); }}
            />
          )}
          <fieldset className="bare" disabled={!writes}>
            <Fields
              path={part.path} fields={fields.filter(({ key }) => key !== 'id')} values={draft.values} inherited={part.inherited}
              change={(values) => { save.reset(); setSaved(undefined); change({ values }); }}
            />
          </fieldset>
          {save.error && !stale && <ErrorNotice error={save.error} form />}
          {stale && !disputed && <Alert className="told" color="blue" variant="light" role="status">{words.part.elsewhere(twin.updatedBy)}</Alert>}
          {saved !== undefined && (
            <Alert className="told" color="green" variant="light" role="status" title={words.part.saved(saved)}>
              <Button variant="default" size="compact-md" loading={undo.isPending} onClick={() => undo.mutate(saved)}>{words.part.undo}</Button>
            </Alert>
          )}
          {undo.error && <ErrorNotice error={undo.error} form />}
          {writes && (
            <Group>
              <Button type="submit" disabled={facts.length === 0 || disputed} loading={save.isPending}>{words.part.save(facts.length)}</Button>
              {edited && <Button variant="subtle" onClick={() => { save.reset(); change({ values: draft.base }); }}>{words.text.discard}</Button>}
            </Group>
          )}
          {!writes && <Text c="dimmed">{words.part.readOnly}</Text>}
        </Stack>
      </form>
      {part.path.includes('/') && <PartRemoval twin={twin} part={part} forms={forms} writes={writes} />}
    </FormContext>
  );
}
