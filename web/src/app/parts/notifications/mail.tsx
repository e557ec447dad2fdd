import { Button, Group, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useChange } from '../../api/change';
import type { Tried } from '../../api/contract';
import { queries } from '../../api/queries';
import { useWords } from '../../words/language';
import { ErrorNotice } from '../notices';

/** Whether this Salvus can send e-mail, for administrators. */
export function MailOfSalvus() {
  const { words } = useWords();
  const mail = useQuery(queries.mail());
  const tryOut = useChange<void, Tried>(() => ({ method: 'POST', path: '/mail/trials' }), []);
  if (mail.data === undefined) {
    return mail.error ? <ErrorNotice error={mail.error} retry={() => void mail.refetch()} /> : null;
  }
  const { host, port, security, from } = mail.data;
  return (
    <section className="card measure room-part">
      <Title order={2} size="h3" mb="xs">{words.notifications.mail}</Title>
      {host === null || from === null ? <Text>{words.notifications.mailMissing} {words.notifications.mailHow}</Text> : (
        <>
          <Text mb="sm">{words.notifications.mailIs(host, port, words.notifications.securities[security], from)}</Text>
          <Group>
            <Button variant="default" loading={tryOut.isPending} onClick={() => tryOut.mutate()}>{words.notifications.mailTry}</Button>
            <span role="status">{tryOut.data && words.notifications.results[tryOut.data.result]}{tryOut.data?.code != null && ` ${words.notifications.code(tryOut.data.code)}`}</span>
          </Group>
          {tryOut.error && <ErrorNotice error={tryOut.error} />}
        </>
      )}
    </section>
  );
}
