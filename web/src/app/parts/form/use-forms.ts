import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ListedPart } from '../../api/contract';
import { queries } from '../../api/queries';
import { TwinForms, type Choice } from './schema';

/** The forms of a twin in the reader's language; undefined while they come. */
export function useForms(): { readonly forms: TwinForms | undefined; readonly error: Error | null } {
  const schema = useQuery(queries.schema());
  const words = useQuery(queries.twinWords());
  const forms = useMemo(() => (schema.data && words.data ? new TwinForms(schema.data, words.data) : undefined), [schema.data, words.data]);
  return { forms, error: schema.error ?? words.error };
}

/** Parts to choose from, by their list: what people call them, and the id where that alone would not tell them apart. */
export function choicesOf(parts: readonly ListedPart[]): Map<string, Choice[]> {
  const names = new Map<string, number>();
  parts.forEach(({ name }) => names.set(name, (names.get(name) ?? 0) + 1));
  const bySection = new Map<string, Choice[]>();
  parts.forEach(({ section, id, name }) => {
    const choices = bySection.get(section) ?? [];
    choices.push({ value: id, label: names.get(name) === 1 ? name : `${name} (${id})` });
    bySection.set(section, choices);
  });
  return bySection;
}
