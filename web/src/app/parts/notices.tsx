import { Alert, Button, Loader, Text } from '@mantine/core';
import { lazy, Suspense, type ReactNode } from 'react';
import { Link } from 'react-router';
import { RequestError } from '../api/client';
import type { Finding } from '../api/contract';
import { useWords } from '../words/language';
import { PasskeyFailed } from './passkey';

const StepUp = lazy(async () => ({ default: (await import('./step-up')).StepUp }));

/** Says that something comes. */
export function Loading() {
  const { words } = useWords();
  return (
    <div className="empty" role="status">
      <Loader type="dots" mx="auto" aria-hidden="true" />
      <Text c="dimmed">{words.notice.loading}</Text>
    </div>
  );
}

/**
 * Says what happened, what is safe, and offers to try again.
 *
 * @param form whether it was entered in a form: there are no lines then, and what the server says of a text is left out
 */
export function ErrorNotice({ error, retry, form }: { error: unknown; retry?: () => void; form?: boolean }) {
  const { words } = useWords();
  const told = error instanceof RequestError ? error : undefined;
  const problem = told?.problem;
  // That is no failure, but a question.
  const asks = retry !== undefined && stepUpNeeded(error);
  const title = error instanceof PasskeyFailed ? words.signIn.passkeyFailed : told === undefined ? words.notice.broken : problem === undefined ? words.notice.unreachable : problem.title || words.notice.refused(told.status);
  return (
    <Alert color={asks ? 'blue' : 'red'} variant="light" title={title} role="alert" my="sm">
      {asks ? <Text>{words.signIn.stepUp}</Text> : problem?.detail && <Text>{form && problem.problems ? words.part.invalid(problem.problems.length) : problem.detail}</Text>}
      {problem?.problems && <Findings findings={form ? problem.problems.map((each) => ({ ...each, line: 0 })) : problem.problems} />}
      {/* The server says itself what is safe. */}
      {!problem?.detail && <Text>{words.notice.safe[safety(told)]}</Text>}
      {asks && <Suspense><StepUp then={retry} /></Suspense>}
      {retry && !asks && !settled(told) && (
        <Button mt="sm" variant="default" onClick={retry}>
          {words.notice.retry}
        </Button>
      )}
    </Alert>
  );
}

/** Whether asking again would give the same answer. */
function settled(error: RequestError | undefined): boolean {
  return error !== undefined && (error.status === 404 || error.kind === 'not-allowed');
}

/**
 * Whether the second factor is asked for first. What was refused is then done by itself, so what asks for it must not
 * be pressed meanwhile: it would be done twice.
 */
export function stepUpNeeded(error: unknown): boolean {
  return error instanceof RequestError && error.kind === 'step-up-needed';
}

/** Things that are wrong or odd, each with its place and what to do. */
export function Findings({ findings, go }: { findings: readonly Finding[]; go?: (finding: Finding) => void }) {
  const { words } = useWords();
  return (
    <ul>
      {findings.map((finding, place) => (
        <li key={place}>
          {finding.line > 0 && (go === undefined
            ? <strong>{words.notice.line(finding.line)} </strong>
            : <><button type="button" className="plain" onClick={() => go(finding)}>{words.notice.line(finding.line)}</button> </>)}
          {finding.message} {finding.remedy}
        </li>
      ))}
    </ul>
  );
}

/** What a failed request leaves behind, as far as the browser can know. */
export function safety(error: RequestError | undefined): 'nothing-lost' | 'not-changed' | 'unknown' {
  if (error === undefined || !error.changes) {
    return 'nothing-lost';
  }
  return error.status >= 400 && error.status < 500 ? 'not-changed' : 'unknown';
}

/** A place where nothing is yet: says what to do next. */
export function Empty({ title, children, to, action }: { title: string; children: ReactNode; to?: string; action?: string }) {
  return (
    <div className="card empty">
      <Text fw={600} size="lg">{title}</Text>
      <Text c="dimmed" className="measure" mb="md">{children}</Text>
      {to !== undefined && <Button component={Link} to={to}>{action}</Button>}
    </div>
  );
}
