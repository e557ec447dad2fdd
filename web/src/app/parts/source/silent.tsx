import { Alert, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { queries, WATCH_MS } from '../../api/queries';
import { useWords } from '../../words/language';
import { useMay } from '../../shell/door';
import { nameOf } from './name';
import { silenceOf } from './silence';

/** Of what nothing comes any more, or not all; where nobody is asked on purpose, nobody is missed. */
export function useSilence() {
  const sources = useQuery(queries.sources());
  const follows = useMay('read-alerts');
  const centres = useQuery({ ...queries.subscriptions(), enabled: follows, refetchInterval: WATCH_MS });
  const silent = sources.data?.asked === true ? sources.data.items.filter((source) => source.since !== null) : [];
  const stuck = centres.data?.items.filter((centre) => centre.stuckSince !== null) ?? [];
  const silentCentres = centres.data?.items.filter((centre) => centre.silentSince !== null) ?? [];
  const asked = [
    { status: sources.status, data: sources.data && silent },
    ...(follows ? [{ status: centres.status, data: centres.data && [...stuck, ...silentCentres] }] : []),
  ];
  return { silent, stuck, silentCentres, silence: silenceOf(asked) };
}

/**
 * What it means that there is nothing to do: peace only where it is known that everybody who would warn is heard.
 *
 * @param means what is said then
 * @param but what is said where something may be missing, as is told above
 * @param missed whether something is missing though everybody is heard
 */
export function useNone(means: string, but: string, missed = false): string {
  const { words } = useWords();
  const { silence } = useSilence();
  return { heard: missed ? but : means, silent: but, unknown: words.sources.unknown, waiting: words.notice.loading }[silence];
}

/** Says above the alerts when nothing comes of a source, or of a centre, any more: no news is then no good news. */
export function SilentSources() {
  const { words, say } = useWords();
  const { silent, stuck, silentCentres } = useSilence();
  return (
    <div role="status">
      {silentCentres.length > 0 && (
        <Alert className="measure told" color="orange" variant="light" mb="md" title={words.following.silent(silentCentres.length)}>
          <Text>{words.following.silentMeans}</Text>
          <ul>{silentCentres.map((centre) => <li key={centre.id}>{words.following.silentSince(centre.title, say.moment(centre.silentSince!))}</li>)}</ul>
          <Link to="/centre">{words.following.whySilent}</Link>
        </Alert>
      )}
      {stuck.length > 0 && (
        <Alert className="measure told" color="orange" variant="light" mb="md" title={words.following.stuck(stuck.length)}>
          <Text>{words.following.stuckMeans}</Text>
          <ul>{stuck.map((centre) => <li key={centre.id}>{words.following.stuckSince(centre.title, say.moment(centre.stuckSince!))}</li>)}</ul>
          <Link to="/centre">{words.following.whySilent}</Link>
        </Alert>
      )}
      {silent.length > 0 && (
        <Alert className="measure told" color="orange" variant="light" mb="md" title={words.sources.silent(silent.length)}>
          <Text>{words.sources.silentMeans}</Text>
          <ul>{silent.map((source) => <li key={source.id}>{words.sources.since(nameOf(source, words), say.moment(source.since!))}</li>)}</ul>
          <Link to="/sources">{words.sources.whySilent}</Link>
        </Alert>
      )}
    </div>
  );
}
