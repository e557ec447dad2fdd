import { Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ProposalDocument } from '../../api/contract';
import { useWords } from '../../words/language';
import { linesOnlyIn, productNames, weaknessNames, type Csaf, type Vulnerability } from './csaf';

/** All of what would be published: laid out, what it changes, and the document itself. */
export function Proposed({ shown }: { shown: ProposalDocument }) {
  const { words } = useWords();
  const w = words.centre.proposed;
  const csaf = JSON.parse(shown.text) as Csaf;
  const { document } = csaf;
  const names = productNames(csaf);
  return (
    <div>
      <Text mt="xs" className="breaks">{[document.tracking.id, words.centre.publish.revision(document.tracking.version), document.publisher.name].join(' · ')}</Text>
      <Part title={w.notes} rows={document.notes?.map(({ title, text }) => title === undefined ? text : words.notice.pair(title, text))} />
      <Part title={w.history} rows={document.tracking.revision_history.map(({ number, summary }) => words.notice.pair(number, summary))} />
      {csaf.vulnerabilities?.map((weakness, place) => <Weakness key={place} weakness={weakness} names={names} />)}
      <Part title={w.references} rows={document.references?.map(linked)} />
      {shown.before !== null && (
        <>
          <Part title={w.gone} rows={linesOnlyIn(shown.before, shown.text)} />
          <Part title={w.fresh} rows={linesOnlyIn(shown.text, shown.before)} />
        </>
      )}
      <details style={{ marginTop: '.75rem' }}>
        <summary>{w.whole}</summary>
        <pre className="facts">{shown.text}</pre>
      </details>
    </div>
  );
}

function Weakness({ weakness, names }: { weakness: Vulnerability; names: ReadonlyMap<string, string> }) {
  const { words } = useWords();
  const w = words.centre.proposed;
  const called = (ids: readonly string[] | undefined) => ids?.map((id) => names.get(id) ?? id).join(', ') ?? '';
  const vectors = weakness.scores?.flatMap(({ cvss_v2: two, cvss_v3: three }) => [...(two ? [two.vectorString] : []), ...(three ? [three.vectorString] : [])]);
  return (
    <section>
      <Title order={4} size="h5" mt="sm" className="breaks">{[...weaknessNames(weakness), ...(weakness.title === undefined ? [] : [weakness.title])].join(' · ') || w.weakness}</Title>
      {weakness.notes?.map(({ text }, place) => <Text key={place} className="kept-lines breaks">{text}</Text>)}
      {vectors?.map((vector, place) => <Text key={place} className="breaks"><code>{vector}</code></Text>)}
      <Part title={w.products} rows={Object.entries(weakness.product_status ?? {}).map(([status, ids]) => words.notice.pair(status, called(ids)))} />
      <Part title={w.remedies} rows={weakness.remediations?.map(({ category, details, url, product_ids: ids }) => [words.notice.pair(category, details), ...(url === undefined ? [] : [url]), ...(ids === undefined ? [] : [called(ids)])].join(' – '))} />
      <Part title={w.references} rows={weakness.references?.map(linked)} />
    </section>
  );
}

/** An address is text: nobody follows a link that nobody has approved. */
function linked({ summary, url }: { readonly summary: string; readonly url: string }): ReactNode {
  return <>{summary} <code>{url}</code></>;
}

function Part({ title, rows }: { title: string; rows: readonly ReactNode[] | undefined }) {
  return rows === undefined || rows.length === 0 ? null : (
    <>
      <Text fw={600} mt="xs">{title}</Text>
      <ul>{rows.map((row, place) => <li key={place} className="kept-lines breaks">{row}</li>)}</ul>
    </>
  );
}
