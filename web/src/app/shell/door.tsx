import { useQuery } from '@tanstack/react-query';
import { createContext, useContext, useEffect, useMemo, type ReactNode } from 'react';
import { Navigate, useLocation } from 'react-router';
import type { Me, Permission } from '../api/contract';
import { queries } from '../api/queries';
import { draftsOf } from '../parts/draft';
import { ErrorNotice, Loading } from '../parts/notices';
import { keepGuest } from './guest';

const Context = createContext<Me | undefined>(undefined);

/** Who is inside. */
export function useMe(): Me {
  const me = useContext(Context);
  if (me === undefined) {
    throw new Error('useMe outside Inside');
  }
  return me;
}

/** Whether whoever is inside may do something. */
export function useMay(permission: Permission): boolean {
  return useMe().permissions.includes(permission);
}

/** Shows its children to those who may come in, and shows the others the way. */
export function Inside({ children }: { children: ReactNode }) {
  const { pathname, search } = useLocation();
  const me = useQuery(queries.me());
  const owner = me.data?.person?.id ?? me.data?.organisation?.id;
  // Before any room reads one.
  useMemo(() => owner !== undefined && draftsOf(sessionStorage, owner), [owner]);
  const state = me.data?.state;
  useEffect(() => {
    if (state !== undefined) {
      keepGuest(state);
    }
  }, [state]);
  if (me.data === undefined) {
    return <main className="lone">{me.error ? <ErrorNotice error={me.error} retry={() => void me.refetch()} /> : <Loading />}</main>;
  }
  const way = entrance(me.data, pathname + search);
  return way === undefined ? <Context.Provider value={me.data}>{children}</Context.Provider> : <Navigate to={way} replace />;
}

/** Where somebody has to go first; undefined for those who are inside. */
export function entrance(me: Pick<Me, 'state'>, wanted: string): string | undefined {
  switch (me.state) {
    case 'signed-in':
    case 'guest':
      return undefined;
    case 'new':
      return '/welcome';
    case 'factor-to-add':
    case 'factor-needed':
    case 'signed-out':
      return `/sign-in${wanted === '/' ? '' : `?next=${encodeURIComponent(wanted)}`}`;
  }
}

/** An address to go on to, if it is one of ours: a foreign page must not be able to choose another. */
export function onward(next: string | null): string {
  return next !== null && /^\/(?![/\\])/.test(next) ? next : '/';
}
