import { Button, Group, Stack } from '@mantine/core';
import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import { useChange } from '../../api/change';
import { RequestError } from '../../api/client';
import type { ListedPart, Twin, TwinFacts } from '../../api/contract';
import { segment } from '../../api/queries';
import { useWords } from '../../words/language';
import { useDraft } from '../draft';
import { ErrorNotice } from '../notices';
import { idOf, writtenPart, type Values } from './changes';
import { Fields, FormContext } from './input';
import { problemsAt } from './problems';
import type { TwinForms } from './schema';
import { choicesOf } from './use-forms';

interface Asked {
  readonly twin: Twin;
  readonly section: string;
  readonly forms: TwinForms;
  readonly parts: readonly ListedPart[];
}

/** A part to be added; its id follows its name until somebody writes one. */
export function NewPart({ twin, section, forms, parts }: Asked) {
  const { words } = useWords();
  const navigate = useNavigate();
  const fields = useMemo(() => forms.fields(section), [forms, section]);
  const [draft, change, forget] = useDraft<{ values: Values }>(`part.${twin.id}.new.${section}`, { values: {} });
  const path = `${section}/${typeof draft.values['id'] === 'string' ? draft.values['id'] : ''}`;
  const add = useChange<TwinFacts, Twin>((body) => ({ method: 'PATCH', path: `/twins/${segment(twin.id)}`, body, version: twin.version }), ['twins'], () => {
    forget();
    void navigate(`/hospitals/${segment(twin.id)}/part?path=${segment(path)}`, { replace: true });
  });
  const surroundings = useMemo(() => ({ parts: choicesOf(parts), problem: problemsAt(add.error) }), [parts, add.error]);
  const enter = (values: Values) => {
    const named = values['name'] !== draft.values['name'] && typeof values['name'] === 'string';
    const follows = (draft.values['id'] ?? '') === idOf(String(draft.values['name'] ?? ''));
    add.reset();
    change({ values: named && follows ? { ...values, id: idOf(String(values['name'])) } : values });
  };
  const stale = add.error instanceof RequestError && add.error.kind === 'twin-stale';
  return (
    <FormContext value={surroundings}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          add.mutate({ changes: [{ path: section, value: writtenPart(fields, draft.values), added: true }], note: words.part.addedNote(String(draft.values['name'] ?? draft.values['id'] ?? '')) });
        }}
      >
        <Stack>
          <Fields path={path} fields={fields} values={draft.values} change={enter} />
          {add.error && <ErrorNotice error={add.error} form />}
          <Group>
            <Button type="submit" loading={add.isPending}>{stale ? words.part.saveAgain : words.part.addSave}</Button>
            <Button variant="subtle" onClick={() => { forget(); void navigate(-1); }}>{words.part.leave}</Button>
          </Group>
        </Stack>
      </form>
    </FormContext>
  );
}
