import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { Change } from './client';
import { client } from './queries';

/**
 * A change that can be tried again without being done twice: the same request keeps its key until it has succeeded.
 *
 * @param request which request sends what is entered
 * @param done what follows; what is known of these lists is then asked for anew
 */
export function useChange<Input, Output>(
  request: (input: Input) => { method: Change; path: string; body?: unknown },
  stale: readonly string[],
  done?: (output: Output, input: Input) => void,
) {
  const queryClient = useQueryClient();
  const attempt = useRef<{ of: string; key: string } | undefined>(undefined);
  return useMutation<Output, Error, Input>({
    mutationFn: (input) => {
      const { method, path, body } = request(input);
      const of = JSON.stringify([method, path, body]);
      if (attempt.current?.of !== of) {
        attempt.current = { of, key: crypto.randomUUID() };
      }
      return client.change<Output>(method, path, body, method === 'POST' ? attempt.current.key : undefined);
    },
    onSuccess: async (output, input) => {
      attempt.current = undefined;
      done?.(output, input);
      await Promise.all(stale.map((key) => queryClient.invalidateQueries({ queryKey: [key] })));
    },
  });
}
