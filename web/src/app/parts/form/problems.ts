import { RequestError } from '../../api/client';

/** What a check said of the property at a path: in the words of the server, with the remedy. */
export function problemsAt(error: Error | null): (path: string) => string | undefined {
  const problems = error instanceof RequestError ? error.problem?.problems ?? [] : [];
  return (path) => {
    const here = problems.filter((problem) => problem.path === path).map(({ message, remedy }) => (remedy === null ? message : `${message} – ${remedy}`));
    return here.length === 0 ? undefined : here.join(' ');
  };
}
