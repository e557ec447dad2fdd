import { MantineProvider } from '@mantine/core';
import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from 'react-router';
import { RequestError } from './api/client';
import { router } from './router';
import { theme } from './theme';
import { LanguageProvider, type Spoken } from './words/language';

const queryClient = new QueryClient({
  mutationCache: new MutationCache({ onError: signedOut }),
  queryCache: new QueryCache({ onError: (error, query) => query.queryKey[0] !== 'me' && signedOut(error) }),
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      // Whether a browser believes in its network says nothing: the server may be this very machine, the only one left in a crisis.
      networkMode: 'always',
      refetchOnReconnect: true,
      // Asking again helps when a network or a server stumbled, never when the answer was no.
      retry: (failures, error) => failures < 2 && error instanceof RequestError && (error.status === 0 || error.status >= 500),
    },
    mutations: { networkMode: 'always' },
  },
});

/** Who was signed out elsewhere learns it from any answer. */
function signedOut(error: Error): void {
  if (error instanceof RequestError && error.status === 401) {
    void queryClient.invalidateQueries({ queryKey: ['me'] });
  }
}

const asked = () => void queryClient.invalidateQueries();

/** The server writes the nonce of each answer here: style elements without it are refused. */
const nonce = () => document.querySelector<HTMLMetaElement>('meta[name=style-nonce]')?.content ?? '';

export function App({ first }: { first: Spoken }) {
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto" getStyleNonce={nonce}>
      <QueryClientProvider client={queryClient}>
        <LanguageProvider first={first} changed={asked}>
          <RouterProvider router={router} />
        </LanguageProvider>
      </QueryClientProvider>
    </MantineProvider>
  );
}
