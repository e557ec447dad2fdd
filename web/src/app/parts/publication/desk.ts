import { useQuery } from '@tanstack/react-query';
import { queries } from '../../api/queries';
import { useMay, useMe } from '../../shell/door';

/** Whether whoever is inside works at the centre's desk: publishes for it, or may say as whom it publishes. */
export function useDesk(): boolean {
  const { centre } = useMe();
  const publishes = useMay('manage-collection');
  const publisher = useQuery({ ...queries.publisher(), enabled: centre && publishes, staleTime: Infinity });
  return publisher.data !== undefined && (publisher.data.ours || publisher.data.mayBegin);
}

/** A label of the Traffic Light Protocol, as every language writes it. */
export function tlp(label: string): string {
  return `TLP:${label.toUpperCase().replace('-', '+')}`;
}

/** Where programs find all collections. */
export const TAXII = '/taxii2/';
