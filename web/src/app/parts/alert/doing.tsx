import { Alert, Anchor, Text, Title } from '@mantine/core';
import type { AlertDetail, AlertQuote } from '../../api/contract';
import { useWords } from '../../words/language';

/** What is to be done: of a medical device only the words of those who may say it. */
export function Doing({ detail: { alert, guidance } }: { detail: AlertDetail }) {
  const { words } = useWords();
  const { quotes, askBiomedical, limitAccess, confirmDisconnecting } = guidance;
  return (
    <section className="card">
      <Title order={2} size="h4" mb="xs">{words.alerts.doNow}</Title>
      <Text mb="xs">{words.alerts.deal(words.alerts.doers[alert.doer])}</Text>
      {askBiomedical && <Text fw={600} mb="xs">{words.alerts.askBiomedical}</Text>}
      {limitAccess && <Text fw={600} mb="xs">{words.alerts.limitAccess}</Text>}
      {confirmDisconnecting && <Alert color="yellow" variant="light" p="xs" mb="sm"><Text>{words.alerts.confirmDisconnecting}</Text></Alert>}
      {quotes.length === 0 && <Text>{words.alerts.noRemedy}</Text>}
      {quotes.map((quote) => <Quoted key={`${quote.by} ${quote.line} ${quote.text}`} quote={quote} />)}
    </section>
  );
}

function Quoted({ quote: { kind, text, by, speaker, advisory, address } }: { quote: AlertQuote }) {
  const { words } = useWords();
  return (
    <figure className="quoted">
      <figcaption><strong>{words.alerts.remedies[kind]}</strong> – {words.alerts.says(host(by), words.alerts.speakers[speaker], advisory)}</figcaption>
      <blockquote>{text}</blockquote>
      {address !== null && safe(address) && <Anchor href={address} rel="noreferrer" target="_blank" underline="always">{words.alerts.readMore}</Anchor>}
    </figure>
  );
}

/** Who a namespace belongs to, as people know it. */
export function host(namespace: string): string {
  try {
    return new URL(namespace).host || namespace;
  } catch {
    return namespace;
  }
}

/** Whether an address of a stranger leads to a page and nowhere else. */
export function safe(address: string): boolean {
  return /^https?:\/\//i.test(address);
}
