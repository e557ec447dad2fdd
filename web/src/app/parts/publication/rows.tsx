import { Button, Group, NativeSelect, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useId } from 'react';
import { useWords } from '../../words/language';

/** A field of a row: what it is called, and how it is written. */
export interface Column<T> {
  readonly name: keyof T & string;
  readonly label: string;
  readonly help?: string;
  readonly long?: boolean;
  readonly choices?: readonly { readonly value: string; readonly label: string }[];
}

/**
 * Rows of a list, each with the same fields.
 *
 * @param problem what is wrong with a row, or with the list where no number is given
 */
export function Rows<T extends object>({ legend, columns, rows, empty, change, problem }: {
  legend: string; columns: readonly Column<T>[]; rows: readonly T[]; empty: T; change: (rows: readonly T[]) => void; problem: (row?: number) => string | undefined;
}) {
  const { words } = useWords();
  const w = words.centre.editor;
  const id = useId();
  const wrongs = problem();
  const put = (place: number, part: Partial<T>) => change(rows.map((row, each) => (each === place ? { ...row, ...part } : row)));
  return (
    <fieldset className="choices form-rows" aria-describedby={wrongs === undefined ? undefined : id}>
      <legend>{legend}</legend>
      {wrongs !== undefined && <Text id={id} className="wrong">{wrongs}</Text>}
      {rows.map((row, place) => {
        const wrong = problem(place);
        return (
          <section
            key={place} className="card" role="group" aria-label={`${legend}, ${w.row(place + 1)}`} aria-describedby={wrong === undefined ? undefined : `${id}-${place}`}
          >
            <Stack gap="xs">
              <div className="fields">
                {columns.filter(({ long }) => !long).map(({ name, label, help, choices }) => (choices === undefined
                  ? <TextInput key={name} label={label} description={help} autoComplete="off" value={String(row[name])} onChange={(event) => put(place, { [name]: event.currentTarget.value } as Partial<T>)} />
                  : <NativeSelect key={name} label={label} data={[...choices]} value={String(row[name])} onChange={(event) => put(place, { [name]: event.currentTarget.value } as Partial<T>)} />))}
              </div>
              {columns.filter(({ long }) => long).map(({ name, label }) => (
                <Textarea key={name} label={label} autosize minRows={1} maxRows={12} value={String(row[name])} onChange={(event) => put(place, { [name]: event.currentTarget.value } as Partial<T>)} />
              ))}
              {wrong !== undefined && <Text id={`${id}-${place}`} className="wrong">{wrong}</Text>}
              <Group><Button variant="subtle" size="compact-sm" aria-label={w.removeFrom(place + 1, legend)} onClick={() => change(rows.filter((_, each) => each !== place))}>{w.remove}</Button></Group>
            </Stack>
          </section>
        );
      })}
      <Group><Button variant="default" size="compact-md" aria-label={w.addTo(legend)} onClick={() => change([...rows, empty])}>{w.add}</Button></Group>
    </fieldset>
  );
}
