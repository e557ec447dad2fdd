import '../../replay/replay.css';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useImperativeHandle, useRef, type RefObject } from 'react';
import { useSearchParams } from 'react-router';
import { mountReplay, type Replay as Mounted } from '../../replay';
import type { Recording } from '../api/contract';
import { queries } from '../api/queries';
import { ErrorNotice, Loading } from './notices';

/** What others may ask of the replay. */
export interface Player {
  /** Goes to an hour and brings the replay into sight. */
  show(time: number): void;
  /** Stops, and says at which hour. */
  stop(): number;
}

interface Shown {
  /** Whose replay is shown; without one the branch is all there is. */
  readonly simulation?: string;
  /** The same attack as it would go on otherwise; shown instead. */
  readonly branch: Recording | undefined;
  readonly player: RefObject<Player | null>;
}

/** The replay with all its controls; where it was left is in the address, so that a reload or a link finds it there. */
export default function Replay({ simulation, branch, player }: Shown) {
  const replay = useQuery({ ...queries.replay(simulation ?? ''), enabled: simulation !== undefined });
  const stage = useRef<HTMLDivElement>(null);
  const mounted = useRef<Mounted>(undefined);
  const [search, setSearch] = useSearchParams();
  const start = useRef(Number(search.get('at')) || 0);
  const data = branch ?? replay.data;
  useImperativeHandle(player, () => ({
    show: (time) => {
      mounted.current?.pause();
      mounted.current?.seek(time);
      stage.current?.scrollIntoView({ block: 'start' });
      stage.current?.focus({ preventScroll: true });
    },
    stop: () => {
      mounted.current?.pause();
      return mounted.current?.time ?? 0;
    },
  }), []);
  useEffect(() => {
    if (data === undefined || stage.current === null) {
      return;
    }
    const replay = mountReplay(stage.current, data.data, data.texts);
    replay.seek(start.current);
    mounted.current = replay;
    return () => {
      start.current = replay.time;
      replay.destroy();
    };
  }, [data]);
  useEffect(() => {
    const keep = window.setInterval(() => {
      const replay = mounted.current;
      if (replay !== undefined && !replay.playing && Math.abs(replay.time - start.current) > 1e-6) {
        start.current = replay.time;
        setSearch((before) => { before.set('at', replay.time.toFixed(2)); return before; }, { replace: true, preventScrollReset: true });
      }
    }, 1000);
    return () => window.clearInterval(keep);
  }, [setSearch]);
  if (data === undefined) {
    return replay.error ? <ErrorNotice error={replay.error} retry={() => void replay.refetch()} /> : <Loading />;
  }
  return <div ref={stage} tabIndex={-1} />;
}
