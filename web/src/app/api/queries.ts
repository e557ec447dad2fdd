import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { currentLanguage } from '../words/language';
import { Client } from './client';
import type { AlertPage, JoinProved, LogPage, PublicationPage, SightingNotices, SightingPage, Simulation, SimulationPage, TellingPage, TwinPart } from './contract';
import type { SchemaNode } from '../parts/form/schema';

export const client = new Client({
  fetch: (...request) => window.fetch(...request),
  language: currentLanguage,
  cookies: () => document.cookie,
});

/** Nothing that was computed changes afterwards. */
const FOREVER = { staleTime: Infinity } as const;
/** Live events are the rule; asking again is for networks that hold them back. */
export const PATIENCE_MS = 5000;
/** So old a page of alerts or of sources may be where live events are held back: it hangs open where people wait for them. */
export const WATCH_MS = 60_000;

export const queries = {
  me: () => queryOptions({ queryKey: ['me'], queryFn: ({ signal }) => client.get('/me', signal) }),
  people: () => queryOptions({ queryKey: ['people'], queryFn: ({ signal }) => client.get('/people', signal) }),
  invitations: () => queryOptions({ queryKey: ['invitations'], queryFn: ({ signal }) => client.get('/invitations', signal) }),
  invitation: (token: string) =>
    queryOptions({ queryKey: ['invitations', token], queryFn: ({ signal }) => client.get(`/invitations/${segment(token)}`, signal) }),
  places: () => queryOptions({ queryKey: ['places'], queryFn: ({ signal }) => client.get('/me/sessions', signal) }),
  passkeys: () => queryOptions({ queryKey: ['passkeys'], queryFn: ({ signal }) => client.get('/me/passkeys', signal) }),
  tokens: () => queryOptions({ queryKey: ['tokens'], queryFn: ({ signal }) => client.get('/tokens', signal) }),
  notifications: () => queryOptions({ queryKey: ['notifications'], queryFn: ({ signal }) => client.get('/me/notifications', signal) }),
  deliveries: () => queryOptions({ queryKey: ['deliveries'], queryFn: ({ signal }) => client.get('/me/notifications/deliveries', signal) }),
  lessons: () => queryOptions({ queryKey: ['lessons'], queryFn: ({ signal }) => client.get('/lessons', signal) }),
  mail: () => queryOptions({ queryKey: ['mail'], queryFn: ({ signal }) => client.get('/mail', signal) }),
  ending: (token: string) => queryOptions({ queryKey: ['ending', token], queryFn: ({ signal }) => client.get(`/unsubscribe/${segment(token)}`, signal), retry: false }),
  link: (token: string) => queryOptions({ queryKey: ['links', token], queryFn: ({ signal }) => client.get(`/links/${segment(token)}`, signal) }),
  log: (asked: string) =>
    infiniteQueryOptions({
      queryKey: ['log', asked],
      queryFn: ({ pageParam, signal }) => client.get(`/audit?${asked}${pageParam === 0 ? '' : `&before=${pageParam}`}`, signal),
      initialPageParam: 0,
      getNextPageParam: (page: LogPage) => page.next ?? undefined,
    }),
  retention: () => queryOptions({ queryKey: ['retention'], queryFn: ({ signal }) => client.get('/audit/retention', signal) }),
  twins: () => queryOptions({ queryKey: ['twins'], queryFn: ({ signal }) => client.get('/twins', signal) }),
  twin: (id: string) => queryOptions({ queryKey: ['twins', id], queryFn: ({ signal }) => client.get(`/twins/${segment(id)}`, signal) }),
  graph: (id: string) =>
    queryOptions({ queryKey: ['twins', id, 'graph'], queryFn: ({ signal }) => client.get(`/twins/${segment(id)}/graph`, signal) }),
  parts: (id: string) => queryOptions({ queryKey: ['twins', id, 'parts'], queryFn: ({ signal }) => client.get(`/twins/${segment(id)}/parts`, signal) }),
  part: (id: string, path: string) =>
    queryOptions({
      queryKey: ['twins', id, 'part', path],
      queryFn: async ({ signal }) => (await client.get(`/twins/${segment(id)}/part?path=${encodeURIComponent(path)}`, signal)) as TwinPart,
    }),
  schema: () => queryOptions({ queryKey: ['twin-schema'], queryFn: async ({ signal }) => (await client.get('/twin-schema', signal)) as SchemaNode }),
  twinWords: () => queryOptions({ queryKey: ['twin-words'], queryFn: ({ signal }) => client.get('/twin-words', signal) }),
  versions: (id: string) =>
    infiniteQueryOptions({
      queryKey: ['twins', id, 'versions'],
      queryFn: ({ pageParam, signal }) => client.get(`/twins/${segment(id)}/versions?${pageParam === 0 ? '' : `before=${pageParam}`}`, signal),
      initialPageParam: 0,
      getNextPageParam: (page) => page.next ?? undefined,
    }),
  yaml: (id: string, version: number) =>
    queryOptions({
      queryKey: ['twins', id, 'versions', version, 'yaml'],
      queryFn: ({ signal }) => client.text(`/twins/${segment(id)}/versions/${version}/yaml`, signal),
      ...FOREVER,
    }),
  differences: (id: string, from: number, to: number) =>
    queryOptions({
      queryKey: ['twins', id, 'versions', to, 'differences', from],
      queryFn: ({ signal }) => client.get(`/twins/${segment(id)}/versions/${to}/differences?from=${from}`, signal),
      ...FOREVER,
    }),
  scenarios: (twin: string) =>
    queryOptions({
      queryKey: ['twins', twin, 'scenarios'],
      queryFn: ({ signal }) => client.get(`/twins/${segment(twin)}/scenarios`, signal),
    }),
  switches: (twin: string) =>
    queryOptions({ queryKey: ['twins', twin, 'switches'], queryFn: ({ signal }) => client.get(`/twins/${segment(twin)}/switches`, signal) }),
  archetypes: () => queryOptions({ queryKey: ['archetypes'], queryFn: ({ signal }) => client.get('/archetypes', signal) }),
  simulations: () =>
    infiniteQueryOptions({
      queryKey: ['simulations'],
      queryFn: ({ pageParam, signal }) =>
        client.get(`/simulations?${after(pageParam)}`, signal),
      initialPageParam: '',
      getNextPageParam: (page: SimulationPage) => page.next ?? undefined,
    }),
  simulation: (id: string) =>
    queryOptions({
      queryKey: ['simulation', id],
      queryFn: ({ signal }) => client.get(`/simulations/${segment(id)}`, signal),
      refetchInterval: (query) => (query.state.data === undefined || ended(query.state.data) ? false : PATIENCE_MS),
    }),
  result: (id: string) =>
    queryOptions({
      queryKey: ['simulation', id, 'result'],
      queryFn: ({ signal }) => client.get(`/simulations/${segment(id)}/result`, signal),
      ...FOREVER,
    }),
  choices: (id: string) =>
    queryOptions({
      queryKey: ['simulation', id, 'choices'],
      queryFn: ({ signal }) => client.get(`/simulations/${segment(id)}/choices`, signal),
      ...FOREVER,
    }),
  comparison: (left: string, right: string) =>
    queryOptions({
      queryKey: ['comparison', left, right],
      queryFn: ({ signal }) => client.get(`/comparison?left=${segment(left)}&right=${segment(right)}`, signal),
      ...FOREVER,
    }),
  reasons: (id: string) =>
    queryOptions({
      queryKey: ['simulation', id, 'reasons'],
      queryFn: ({ signal }) => client.get(`/simulations/${segment(id)}/reasons`, signal),
      ...FOREVER,
    }),
  usualSearch: (twin: string) =>
    queryOptions({ queryKey: ['twins', twin, 'usual-search'], queryFn: ({ signal }) => client.get(`/twins/${segment(twin)}/usual-search`, signal) }),
  searches: (twin: string) =>
    queryOptions({ queryKey: ['searches', twin], queryFn: ({ signal }) => client.get(`/twins/${segment(twin)}/searches`, signal) }),
  search: (id: string) =>
    queryOptions({
      queryKey: ['search', id],
      queryFn: ({ signal }) => client.get(`/searches/${segment(id)}`, signal),
      refetchInterval: (query) => (query.state.data === undefined || ended(query.state.data) ? false : PATIENCE_MS),
    }),
  plans: (id: string) =>
    queryOptions({ queryKey: ['search', id, 'plans'], queryFn: ({ signal }) => client.get(`/searches/${segment(id)}/plans`, signal), ...FOREVER }),
  alerts: (asked: string) =>
    infiniteQueryOptions({
      queryKey: ['alerts', 'list', asked],
      queryFn: ({ pageParam, signal }) => client.get(`/alerts?${asked}${pageParam === '' ? '' : `&${after(pageParam)}`}`, signal),
      initialPageParam: '',
      getNextPageParam: (page: AlertPage) => page.next ?? undefined,
      refetchInterval: WATCH_MS,
    }),
  alert: (id: string) =>
    queryOptions({
      queryKey: ['alerts', id],
      queryFn: ({ signal }) => client.get(`/alerts/${segment(id)}`, signal),
      refetchInterval: (query) => (query.state.data === undefined || ended(query.state.data.alert.effect) ? WATCH_MS : PATIENCE_MS),
    }),
  speed: (days: string) => queryOptions({ queryKey: ['alerts', 'speed', days], queryFn: ({ signal }) => client.get(`/speed?days=${encodeURIComponent(days)}`, signal) }),
  publisher: () => queryOptions({ queryKey: ['publisher'], queryFn: ({ signal }) => client.get('/publisher', signal) }),
  queue: (state: string) => queryOptions({ queryKey: ['queue', state], queryFn: ({ signal }) => client.get(`/queue?state=${encodeURIComponent(state)}`, signal), refetchInterval: PATIENCE_MS }),
  queueDraft: (id: string) => queryOptions({ queryKey: ['queue', id, 'draft'], queryFn: ({ signal }) => client.get(`/queue/${segment(id)}/draft`, signal), ...FOREVER }),
  publications: () =>
    infiniteQueryOptions({
      queryKey: ['publications', 'list'],
      queryFn: ({ pageParam, signal }) => client.get(`/publications?${after(pageParam)}`, signal),
      initialPageParam: '',
      getNextPageParam: (page: PublicationPage) => page.next ?? undefined,
      refetchInterval: PATIENCE_MS,
    }),
  publication: (id: string) => queryOptions({ queryKey: ['publications', id], queryFn: ({ signal }) => client.get(`/publications/${segment(id)}`, signal) }),
  proposals: () => queryOptions({ queryKey: ['proposals'], queryFn: ({ signal }) => client.get('/proposals', signal), refetchInterval: PATIENCE_MS }),
  proposalDocument: (id: string) => queryOptions({ queryKey: ['proposals', id], queryFn: ({ signal }) => client.get(`/proposals/${segment(id)}/document`, signal) }),
  groups: () => queryOptions({ queryKey: ['groups'], queryFn: ({ signal }) => client.get('/collections', signal) }),
  candidates: () => queryOptions({ queryKey: ['candidates'], queryFn: ({ signal }) => client.get('/collections/candidates', signal) }),
  sources: () => queryOptions({ queryKey: ['sources'], queryFn: ({ signal }) => client.get('/sources', signal), refetchInterval: WATCH_MS }),
  tellings: () => queryOptions({ queryKey: ['tellings'], queryFn: ({ signal }) => client.get('/tellings', signal), refetchInterval: PATIENCE_MS }),
  told: (id: string) =>
    infiniteQueryOptions({
      queryKey: ['tellings', id, 'messages'],
      queryFn: ({ pageParam, signal }) => client.get(`/tellings/${segment(id)}/messages?${after(pageParam)}`, signal),
      initialPageParam: '',
      getNextPageParam: (page: TellingPage) => page.next ?? undefined,
      refetchInterval: PATIENCE_MS,
    }),
  sightings: () =>
    infiniteQueryOptions({
      queryKey: ['sightings'],
      queryFn: ({ pageParam, signal }) => client.get(`/sightings?${after(pageParam)}`, signal),
      initialPageParam: '',
      getNextPageParam: (page: SightingPage) => page.next ?? undefined,
    }),
  incidentNotices: () =>
    infiniteQueryOptions({
      queryKey: ['sightings', 'notices'],
      queryFn: ({ pageParam, signal }) => client.get(`/sightings/notices?${after(pageParam)}`, signal),
      initialPageParam: '',
      getNextPageParam: (page: SightingNotices) => page.next ?? undefined,
    }),
  sightingMap: (asked: string) => queryOptions({ queryKey: ['sightings', 'map', asked], queryFn: ({ signal }) => client.get(`/sightings/map?${asked}`, signal) }),
  subscriptions: () =>
    queryOptions({ queryKey: ['subscriptions'], queryFn: ({ signal }) => client.get('/subscriptions', signal) }),
  join: (token: string) => queryOptions({ queryKey: ['join', token], queryFn: ({ signal }) => client.get(`/joins/${segment(token)}`, signal), ...FOREVER }),
  /** Asked in a body: what stands in an address is written down wherever it passes. */
  joinProof: (token: string, proof: string) => queryOptions({ queryKey: ['join', token, 'proof', proof], queryFn: () => client.change<JoinProved>('POST', `/joins/${segment(token)}/proofs`, { proof }), ...FOREVER }),
  practice: () => queryOptions({ queryKey: ['practice'], queryFn: ({ signal }) => client.get('/practice', signal) }),
  joinLinks: () => queryOptions({ queryKey: ['join-links'], queryFn: ({ signal }) => client.get('/join-links', signal) }),
  contacts: () => queryOptions({ queryKey: ['contacts'], queryFn: ({ signal }) => client.get('/contacts', signal) }),
  wall: (id: string) =>
    queryOptions({
      queryKey: ['simulation', id, 'wall'],
      queryFn: ({ signal }) => client.get(`/simulations/${segment(id)}/wall`, signal),
      staleTime: Infinity,
    }),
  shares: (id: string) => queryOptions({ queryKey: ['shares', id], queryFn: ({ signal }) => client.get(`/simulations/${segment(id)}/shares`, signal) }),
  shared: (token: string) => queryOptions({ queryKey: ['shared', token], queryFn: ({ signal }) => client.get(`/shared/${segment(token)}`, signal), ...FOREVER }),
  sharedReplay: (token: string) =>
    queryOptions({ queryKey: ['shared', token, 'replay'], queryFn: ({ signal }) => client.get(`/shared/${segment(token)}/replay`, signal), ...FOREVER }),
  replay: (id: string) =>
    queryOptions({
      queryKey: ['simulation', id, 'replay'],
      queryFn: ({ signal }) => client.get(`/simulations/${segment(id)}/replay`, signal),
      ...FOREVER,
    }),
};

/** Whether nothing more happens to a simulation. */
export function ended({ state }: Pick<Simulation, 'state'>): boolean {
  return state === 'done' || state === 'failed' || state === 'cancelled';
}

function after(id: string): string {
  return id === '' ? '' : `after=${encodeURIComponent(id)}`;
}

export function segment(id: string): string {
  return encodeURIComponent(id);
}
