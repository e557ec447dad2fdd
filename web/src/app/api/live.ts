import { useQueryClient, type InfiniteData, type QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { LiveSearch, LiveSimulation, LiveTwin, Search, Simulation, SimulationPage } from './contract';
import { ended } from './queries';

/**
 * Keeps what is shown true while the page is open. The browser reconnects by itself.
 *
 * @param organisation whose news are heard; the server chooses it when the connection begins, so that another one needs another connection
 */
export function useLiveEvents(organisation: string | undefined): void {
  const queryClient = useQueryClient();
  useEffect(() => {
    if (organisation === undefined) {
      return;
    }
    const source = new EventSource('/api/events');
    let before = false;
    source.addEventListener('open', () => {
      if (before) {
        heardAgain(queryClient);
      }
      before = true;
    });
    source.addEventListener('simulation', (event) => heardOfSimulation(queryClient, JSON.parse(event.data) as LiveSimulation));
    source.addEventListener('search', (event) => heardOfSearch(queryClient, JSON.parse(event.data) as LiveSearch));
    source.addEventListener('twin', (event) => heardOfTwin(queryClient, JSON.parse(event.data) as LiveTwin));
    return () => source.close();
  }, [queryClient, organisation]);
}

/** The connection is there again: what was told in between was missed, and is asked for. */
export function heardAgain(queryClient: QueryClient): void {
  for (const topic of ['simulation', 'simulations', 'search', 'searches', 'twins']) {
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
