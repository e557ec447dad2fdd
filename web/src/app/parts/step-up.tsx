import { useQueryClient } from '@tanstack/react-query';
import { queries } from '../api/queries';
import ShowFactor from './show-factor';

/** Asks for the second factor again, and then does what was refused without it. */
export function StepUp({ then }: { then: () => void }) {
  const queryClient = useQueryClient();
  return (
    <ShowFactor
      done={(me) => {
        queryClient.setQueryData(queries.me().queryKey, me);
        then();
      }}
    />
  );
}
