import type { Alert, AlertDetail } from '../../api/contract';

/** An alert as somebody has read it: what they answer counts for that, whatever arrives while they read. */
export type Read = Pick<Alert, 'version' | 'raisedAt'>;

/**
 * What has become of an alert since somebody read it.
 *
 * @returns `raised` where it says something else now, `answered` where only an answer came; undefined where nothing did
 */
export function since(read: Read, { alert }: Pick<AlertDetail, 'alert'>): 'raised' | 'answered' | undefined {
  return alert.version <= read.version ? undefined : alert.raisedAt === read.raisedAt ? 'answered' : 'raised';
}
