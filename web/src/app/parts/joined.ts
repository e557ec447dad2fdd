import { useQuery } from '@tanstack/react-query';
import { queries } from '../api/queries';
import { useMay, useMe } from '../shell/door';

/** Whether the organisation of whoever is inside joined the centre of this Salvus by a link; undefined until that is known. */
export function useJoined(): boolean | undefined {
  const asks = useMay('read-alerts') && useMe().centre;
  const subscriptions = useQuery({ ...queries.subscriptions(), enabled: asks });
  return asks && !subscriptions.isError ? subscriptions.data?.joinedHere : false;
}
