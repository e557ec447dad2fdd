import { useQueryClient, type InfiniteData, type QueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import type { LiveAlert, LiveSearch, LiveSimulation, LiveTwin, Search, Simulation, SimulationPage } from './contract';
import { gathered } from './gathered';
import { listen } from './hearing';
import { ended, queries } from './queries';

/**
 * Keeps what is shown true while the page is open.
 *
 * @param organisation whose news are heard; the server chooses it when the connection begins, so that another one needs another connection
 * @param raised what is done when an alert is raised, for the first time or again
 * @returns whether the server has been away for a while
 */
export function useLiveEvents(organisation: string | undefined, raised: (alert: string) => void): boolean {
  const queryClient = useQueryClient();
  const [away, setAway] = useState(false);
  const tell = useEffectEvent(raised);
  useEffect(() => {
    if (organisation === undefined) {
      return;
    }
    const lists = gathered(() => void queryClient.invalidateQueries({ queryKey: ['alerts', 'list'] }));
    const deliveries = gathered(() => heardOfDelivery(queryClient));
    const sources = gathered(() => void queryClient.invalidateQueries({ queryKey: ['sources'] }));
    const end = listen({ connect: () => new EventSource('/api/events'), network: window }, {
      topics: {
        simulation: (news) => heardOfSimulation(queryClient, news as LiveSimulation),
        search: (news) => heardOfSearch(queryClient, news as LiveSearch),
        twin: (news) => heardOfTwin(queryClient, news as LiveTwin),
        alert: (news) => {
          const alert = news as LiveAlert;
          lists.ask();
          void queryClient.invalidateQueries({ queryKey: ['alerts', alert.id] });
          if (alert.raised) {
            tell(alert.id);
          }
        },
        delivery: () => deliveries.ask(),
        source: () => sources.ask(),
      },
      away: setAway,
      missed: () => heardAgain(queryClient),
      refused: () => void queryClient.invalidateQueries({ queryKey: queries.me().queryKey }),
    });
    return () => {
      end();
      [lists, deliveries, sources].forEach((each) => each.end());
    };
  }, [queryClient, organisation]);
  return away;
}

/** The connection is there again: what was told in between was missed, and is asked for, and so is what failed meanwhile. */
export function heardAgain(queryClient: QueryClient): void {
  void queryClient.invalidateQueries({ predicate: ({ state }) => state.status === 'error' });
  for (const topic of ['simulation', 'simulations', 'search', 'searches', 'twins', 'alerts', 'notifications', 'deliveries', 'sources']) {
    void queryClient.invalidateQueries({ queryKey: [topic] });
  }
}

/** Puts news of a simulation into what is known of it. */
export function heardOfSimulation(queryClient: QueryClient, news: LiveSimulation): void {
  const merge = (known: Simulation) => (known.id === news.id ? { ...known, state: news.state, done: news.done } : known);
  queryClient.setQueryData<Simulation>(['simulation', news.id], (known) => known && merge(known));
  queryClient.setQueryData<InfiniteData<SimulationPage>>(
    ['simulations'],
    (known) => known && { ...known, pages: known.pages.map((page) => ({ ...page, items: page.items.map(merge) })) },
  );
  if (ended(news)) {
    void queryClient.invalidateQueries({ queryKey: ['simulation', news.id], exact: true });
    void queryClient.invalidateQueries({ queryKey: ['simulations'] });
  }
}

/** Puts news of a search for measures into what is known of it. */
export function heardOfSearch(queryClient: QueryClient, news: LiveSearch): void {
  queryClient.setQueryData<Search>(['search', news.id], (known) => known && { ...known, state: news.state, done: news.done });
  if (ended(news)) {
    void queryClient.invalidateQueries({ queryKey: ['search', news.id], exact: true });
    void queryClient.invalidateQueries({ queryKey: ['searches'] });
  }
}

/** Another version of a twin was stored: what is shown of it is asked for anew. */
export function heardOfTwin(queryClient: QueryClient, news: LiveTwin): void {
  const known = queryClient.getQueryData<{ version: number }>(['twins', news.id]);
  if (known?.version !== news.version) {
    void queryClient.invalidateQueries({ queryKey: ['twins'] });
  }
}

/** Something became of a message to somebody: whoever looks at theirs asks anew. */
export function heardOfDelivery(queryClient: QueryClient): void {
  void queryClient.invalidateQueries({ queryKey: ['notifications'] });
  void queryClient.invalidateQueries({ queryKey: ['deliveries'] });
}
