/** How much of what is asked of a server is known: just what a query tells of itself. */
interface Asked<T> {
  readonly status: 'pending' | 'error' | 'success';
  readonly data: T | undefined;
}

/** Whether everybody who would warn is heard; unknown is no peace. */
export type Silence = 'heard' | 'silent' | 'waiting' | 'unknown';

/**
 * Whether everybody who would warn is heard.
 *
 * @param asked those who say so, each with what of theirs is silent
 */
export function silenceOf(asked: readonly Asked<readonly unknown[]>[]): Silence {
  if (asked.some(({ data }) => data !== undefined && data.length > 0)) {
    return 'silent';
  }
  return asked.some(({ status }) => status === 'error') ? 'unknown' : asked.some(({ status }) => status === 'pending') ? 'waiting' : 'heard';
}
