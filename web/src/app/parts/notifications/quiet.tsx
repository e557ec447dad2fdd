import { Button, Checkbox, Group, NativeSelect, Stack, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { useChange } from '../../api/change';
import type { QuietHours } from '../../api/contract';
import { useWords } from '../../words/language';
import { ErrorNotice } from '../notices';

/** When somebody is not to be disturbed. */
export function Quiet({ known }: { known: QuietHours }) {
  const { words } = useWords();
  const [hours, setHours] = useState(known);
  const save = useChange<QuietHours, QuietHours>((body) => ({ method: 'PUT', path: '/me/notifications', body }), ['notifications']);
  // Nobody may take hours for kept that are not.
  const change = (part: Partial<QuietHours>) => {
    save.reset();
    setHours((before) => ({ ...before, ...part }));
  };
  const zones = [...new Set([hours.zone, Intl.DateTimeFormat().resolvedOptions().timeZone, ...Intl.supportedValuesOf('timeZone')])];
  const isQuiet = hours.quietFrom !== null;
  return (
    <section className="card measure room-part">
      <Title order={2} size="h3" mb="xs">{words.notifications.quiet}</Title>
      <Text mb="sm">{words.notifications.quietMeans}</Text>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate(hours);
        }}
      >
        <Stack>
          <Checkbox
            label={words.notifications.isQuiet} checked={isQuiet}
            onChange={(event) => change(event.currentTarget.checked ? { quietFrom: '22:00', quietUntil: '07:00' } : { quietFrom: null, quietUntil: null })}
          />
          {isQuiet && (
            <Group align="end">
              <TextInput type="time" required label={words.notifications.quietFrom} value={hours.quietFrom ?? ''} onChange={(event) => change({ quietFrom: event.currentTarget.value })} />
              <TextInput type="time" required label={words.notifications.quietUntil} value={hours.quietUntil ?? ''} onChange={(event) => change({ quietUntil: event.currentTarget.value })} />
            </Group>
          )}
          <Checkbox label={words.notifications.breakThrough} checked={hours.breakThrough} onChange={(event) => change({ breakThrough: event.currentTarget.checked })} />
          <NativeSelect label={words.notifications.zone} value={hours.zone} data={zones} onChange={(event) => change({ zone: event.currentTarget.value })} />
          {save.error && <ErrorNotice error={save.error} />}
          <Group>
            <Button type="submit" variant="default" loading={save.isPending}>{words.notifications.save}</Button>
            <span role="status">{save.isSuccess && words.notifications.saved}</span>
          </Group>
        </Stack>
      </form>
    </section>
  );
}
