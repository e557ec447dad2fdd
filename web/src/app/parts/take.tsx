import { Button, Group, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { Simulation } from '../api/contract';
import { client, segment } from '../api/queries';
import { useWords } from '../words/language';
import { download } from './download';
import { ErrorNotice, stepUpNeeded } from './notices';
import { useReveal } from './reveal';

const FORMS = ['report.pdf', 'page'] as const;
const AUDIENCES = ['specialists', 'directors'] as const;
type Wish = readonly [form: (typeof FORMS)[number], audience: (typeof AUDIENCES)[number]];

/** The result to be taken along: on paper or as a page, with names or without. */
export default function Take({ simulation: { id } }: { simulation: Simulation }) {
  const { words } = useWords();
  const heading = useReveal<HTMLHeadingElement>();
  const take = useMutation({
    mutationFn: ([form, audience]: Wish) => client.file(`/simulations/${segment(id)}/${form}?audience=${audience}` as const),
    onSuccess: (file, [form]) => download(`salvus-${id}.${form === 'page' ? 'html' : 'pdf'}`, file.type, file),
  });
  return (
    <section className="card room-part" aria-labelledby="take">
      <Title order={2} size="h3" id="take" ref={heading} tabIndex={-1} mb="sm">{words.result.take}</Title>
      <Group gap="xs">
        {FORMS.flatMap((form) => AUDIENCES.map((audience) => (
          <Button
            key={form + audience} className="whole-label" variant="default" disabled={take.isPending || stepUpNeeded(take.error)} onClick={() => take.mutate([form, audience])}
            loading={take.isPending && take.variables[0] === form && take.variables[1] === audience}
          >
            {words.result.form[form](words.result.audience[audience])}
          </Button>
        )))}
      </Group>
      {take.error && <ErrorNotice error={take.error} retry={() => take.mutate(take.variables)} />}
    </section>
  );
}
