import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { Changes } from '#generated';
import { client } from './queries';

/**
 * A change that can be tried again without being done twice: the same request keeps its key until it has succeeded.
 *
 * @param request which request sends what is entered
 * @param done what follows; what is known of these lists is then asked for anew
 */
export function useChange<Input, Output>(
  request: (input: Input) => Changes & { readonly version?: number | undefined },
  stale: readonly string[],
  done?: (output: Output, input: Input) => void,
) {
  const queryClient = useQueryClient();
  const attempt = useRef<{ of: string; key: string } | undefined>(undefined);
  return useMutation<Output, Error, Input>({
    mutationFn: (input) => {
      const { method, path, body, version } = request(input);
      const of = JSON.stringify([method, path, body, version]);
      // What is in a form's files cannot be compared.
      if (attempt.current?.of !== of || body instanceof FormData) {
        attempt.current = { of, key: crypto.randomUUID() };
      }
      return client.change<Output>(method, path, body, {
        ...(method === 'POST' && { key: attempt.current.key }),
        ...(version !== undefined && { version }),
      });
    },
    onSuccess: async (output, input) => {
      attempt.current = undefined;
      done?.(output, input);
      await Promise.all(stale.map((key) => queryClient.invalidateQueries({ queryKey: [key] })));
    },
  });
}
