import { Button, Menu } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Fragment } from 'react';
import type { Simulation } from '../api/contract';
import { client, segment } from '../api/queries';
import { useWords } from '../words/language';
import { download } from './download';

const FORMS = ['report.pdf', 'page'] as const;
const AUDIENCES = ['specialists', 'directors'] as const;

/** The result to be taken along: on paper or as a page, with names or without. */
export function Take({ simulation: { id }, failed }: { simulation: Simulation; failed: (error: Error | null) => void }) {
  const { words } = useWords();
  const take = useMutation({
    mutationFn: ([form, audience]: readonly [(typeof FORMS)[number], (typeof AUDIENCES)[number]]) =>
      client.file(`/simulations/${segment(id)}/${form}?audience=${audience}` as const),
    onMutate: () => failed(null),
    onSuccess: (file, [form]) => download(`salvus-${id}.${form === 'page' ? 'html' : 'pdf'}`, file.type, file),
    onError: failed,
  });
  return (
    <Menu>
      <Menu.Target><Button variant="default" loading={take.isPending}>{words.result.take}</Button></Menu.Target>
      <Menu.Dropdown>
        {AUDIENCES.map((audience) => (
          <Fragment key={audience}>
            <Menu.Label>{words.result.audience[audience]}</Menu.Label>
            {FORMS.map((form) => <Menu.Item key={form} onClick={() => take.mutate([form, audience])}>{words.result.form[form]}</Menu.Item>)}
          </Fragment>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
