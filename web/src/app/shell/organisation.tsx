import { NativeSelect } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { useChange } from '../api/change';
import type { Me } from '../api/contract';
import { queries } from '../api/queries';
import { useWords } from '../words/language';

/** Goes to another organisation of the same person: nothing that was known of the one before is kept. */
export function useGoTo() {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  return useChange<string, Me>((organisation) => ({ method: 'PUT', path: '/session/organisation', body: { organisation } }), [], (me) => {
    queryClient.removeQueries({ predicate: (query) => query.queryKey[0] !== 'me' });
    queryClient.setQueryData(queries.me().queryKey, me);
    void navigate('/');
  });
}

/** For which organisation one is here; who belongs to several chooses. */
export function Where({ me }: { me: Me }) {
  const { words } = useWords();
  const go = useGoTo();
  if (me.organisations.length < 2 || me.organisation === null) {
    return <span className="shell-where">{me.organisation?.name}</span>;
  }
  return (
    <NativeSelect
      className="shell-where" aria-label={words.organisations.choose} value={me.organisation.id} disabled={go.isPending}
      onChange={(event) => go.mutate(event.currentTarget.value)} data={me.organisations.map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
}
