import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { currentLanguage } from '../words/language';
import { Client } from './client';
import type {
  Archetype, Choice, Comparison, Difference, Invitation, InvitationShown, Items, Me, Member, Page, Recording, Scenario, SignedInPlace, Simulation, SimulationResult, Switch, Twin, TwinGraph, TwinVersion,
} from './contract';

export const client = new Client({
  fetch: (...request) => window.fetch(...request),
  language: currentLanguage,
  cookies: () => document.cookie,
});

/** Nothing that was computed changes afterwards. */
const FOREVER = { staleTime: Infinity } as const;
/** Live events are the rule; asking again is for networks that hold them back. */
const PATIENCE_MS = 5000;

export const queries = {
  me: () => queryOptions({ queryKey: ['me'], queryFn: ({ signal }) => client.get<Me>('/me', signal) }),
  people: () => queryOptions({ queryKey: ['people'], queryFn: ({ signal }) => client.get<Items<Member>>('/people', signal) }),
  invitations: () => queryOptions({ queryKey: ['invitations'], queryFn: ({ signal }) => client.get<Items<Invitation>>('/invitations', signal) }),
  invitation: (token: string) =>
    queryOptions({ queryKey: ['invitations', token], queryFn: ({ signal }) => client.get<InvitationShown>(`/invitations/${segment(token)}`, signal) }),
  places: () => queryOptions({ queryKey: ['places'], queryFn: ({ signal }) => client.get<Items<SignedInPlace>>('/me/sessions', signal) }),
  twins: () => queryOptions({ queryKey: ['twins'], queryFn: ({ signal }) => client.get<Items<Twin>>('/twins', signal) }),
  twin: (id: string) => queryOptions({ queryKey: ['twins', id], queryFn: ({ signal }) => client.get<Twin>(`/twins/${segment(id)}`, signal) }),
  graph: (id: string) =>
    queryOptions({ queryKey: ['twins', id, 'graph'], queryFn: ({ signal }) => client.get<TwinGraph>(`/twins/${segment(id)}/graph`, signal) }),
  versions: (id: string) =>
    queryOptions({ queryKey: ['twins', id, 'versions'], queryFn: ({ signal }) => client.get<Items<TwinVersion>>(`/twins/${segment(id)}/versions`, signal) }),
  yaml: (id: string, version: number) =>
    queryOptions({
      queryKey: ['twins', id, 'versions', version, 'yaml'],
      queryFn: ({ signal }) => client.text(`/twins/${segment(id)}/versions/${version}/yaml`, signal),
      ...FOREVER,
    }),
  differences: (id: string, from: number, to: number) =>
    queryOptions({
      queryKey: ['twins', id, 'versions', to, 'differences', from],
      queryFn: ({ signal }) => client.get<Items<Difference>>(`/twins/${segment(id)}/versions/${to}/differences?from=${from}`, signal),
      ...FOREVER,
    }),
  scenarios: (twin: string) =>
    queryOptions({
      queryKey: ['twins', twin, 'scenarios'],
      queryFn: ({ signal }) => client.get<Items<Scenario>>(`/twins/${segment(twin)}/scenarios`, signal),
    }),
  switches: (twin: string) =>
    queryOptions({ queryKey: ['twins', twin, 'switches'], queryFn: ({ signal }) => client.get<Items<Switch>>(`/twins/${segment(twin)}/switches`, signal) }),
  archetypes: () => queryOptions({ queryKey: ['archetypes'], queryFn: ({ signal }) => client.get<Items<Archetype>>('/archetypes', signal) }),
  simulations: () =>
    infiniteQueryOptions({
      queryKey: ['simulations'],
      queryFn: ({ pageParam, signal }) =>
        client.get<Page<Simulation>>(`/simulations${after(pageParam)}`, signal),
      initialPageParam: '',
      getNextPageParam: (page: Page<Simulation>) => page.next ?? undefined,
    }),
  simulation: (id: string) =>
    queryOptions({
      queryKey: ['simulation', id],
      queryFn: ({ signal }) => client.get<Simulation>(`/simulations/${segment(id)}`, signal),
      refetchInterval: (query) => (query.state.data === undefined || ended(query.state.data) ? false : PATIENCE_MS),
    }),
  result: (id: string) =>
    queryOptions({
      queryKey: ['simulation', id, 'result'],
      queryFn: ({ signal }) => client.get<SimulationResult>(`/simulations/${segment(id)}/result`, signal),
      ...FOREVER,
    }),
  choices: (id: string) =>
    queryOptions({
      queryKey: ['simulation', id, 'choices'],
      queryFn: ({ signal }) => client.get<Items<Choice>>(`/simulations/${segment(id)}/choices`, signal),
      ...FOREVER,
    }),
  comparison: (left: string, right: string) =>
    queryOptions({
      queryKey: ['comparison', left, right],
      queryFn: ({ signal }) => client.get<Comparison>(`/comparison?left=${segment(left)}&right=${segment(right)}`, signal),
      ...FOREVER,
    }),
  wall: (id: string) =>
    queryOptions({
      queryKey: ['simulation', id, 'wall'],
      queryFn: ({ signal }) => client.get<Recording>(`/simulations/${segment(id)}/wall`, signal),
      staleTime: Infinity,
    }),
  replay: (id: string) =>
    queryOptions({
      queryKey: ['simulation', id, 'replay'],
      queryFn: ({ signal }) => client.get<Recording>(`/simulations/${segment(id)}/replay`, signal),
      ...FOREVER,
    }),
};

/** Whether nothing more happens to a simulation. */
export function ended({ state }: Pick<Simulation, 'state'>): boolean {
  return state === 'done' || state === 'failed' || state === 'cancelled';
}

function after(id: string): string {
  return id === '' ? '' : `?after=${encodeURIComponent(id)}`;
}

export function segment(id: string): string {
  return encodeURIComponent(id);
}
