import '../../replay/replay.css';
import '../wall.css';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { mountReplay, type Replay, type ReplayMoment } from '../../replay';
import type { Recording } from '../api/contract';
import { queries, segment } from '../api/queries';
import { ErrorNotice, Loading } from '../parts/notices';
import { keyOf, momentAt, nextTime, previousTime, scaleToFit } from '../parts/wall';
import { useWords } from '../words/language';

/** The replay on a wall: large, in few words, driven by keyboard or presenter remote. */
export default function Wall() {
  const { words } = useWords();
  const { id = '' } = useParams();
  const replay = useQuery(queries.wall(id));
  useEffect(() => {
    document.title = `${words.wall.title} – Salvus`;
  }, [words]);
  if (replay.data === undefined) {
    return <main className="lone"><h1 className="unseen">{words.wall.title}</h1>{replay.error ? <ErrorNotice error={replay.error} retry={() => void replay.refetch()} /> : <Loading />}</main>;
  }
  return <Stage id={id} {...replay.data} />;
}

function Stage({ id, data, texts }: Recording & { id: string }) {
  const { words } = useWords();
  const navigate = useNavigate();
  const page = useRef<HTMLElement>(null);
  const stage = useRef<HTMLDivElement>(null);
  const replay = useRef<Replay>(undefined);
  const [moment, setMoment] = useState<ReplayMoment>();
  const [playing, setPlaying] = useState(false);
  const [black, setBlack] = useState(false);
  const leave = () => void navigate(`/simulations/${segment(id)}`);
  const act = (deed: ReturnType<typeof keyOf>) => {
    const shown = replay.current;
    if (shown === undefined || deed === undefined) {
      return;
    }
    setBlack(deed === 'black' && !black);
    switch (deed) {
      case 'next': shown.pause(); shown.seek(nextTime(data, shown.time)); break;
      case 'previous': shown.pause(); shown.seek(previousTime(data, shown.time)); break;
      case 'first': shown.pause(); shown.seek(0); break;
      case 'last': shown.pause(); shown.seek(data.end); break;
      case 'toggle': if (shown.playing) shown.pause(); else shown.play(); break;
      case 'full': void toggleFullscreen(page.current!); break;
      case 'leave': leave(); break;
      case 'black': shown.pause(); break;
    }
  };
  const acting = useRef(act);
  acting.current = act;
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const control = event.target instanceof Element && event.target.closest('button, input, select') !== null;
      const deed = event.ctrlKey || event.altKey || event.metaKey ? undefined : keyOf(event.key, control);
      // Escape first leaves the full screen: the browser does that by itself.
      if (deed !== undefined && !(deed === 'leave' && document.fullscreenElement !== null)) {
        event.preventDefault();
        acting.current(deed);
      }
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, []);
  useEffect(() => {
    const element = stage.current!;
    let mounted: Replay | undefined;
    const fit = () => {
      const scale = scaleToFit(data, element.clientWidth, element.clientHeight);
      element.style.setProperty('--wall-scale', String(scale));
    };
    const watcher = new ResizeObserver(fit);
    watcher.observe(element);
    fit();
    const inner = element.firstElementChild as HTMLElement;
    mounted = mountReplay(inner, data, texts);
    replay.current = mounted;
    let frame = 0;
    const follow = () => {
      setMoment(momentAt(data, mounted!.time));
      setPlaying(mounted!.playing);
      frame = requestAnimationFrame(follow);
    };
    follow();
    return () => {
      cancelAnimationFrame(frame);
      watcher.disconnect();
      mounted.destroy();
    };
  }, [data, texts]);
  return (
    <main ref={page} className={black ? 'wall wall-black' : 'wall'}>
      <h1 className="unseen">{words.wall.title}</h1>
      <div className="wall-told" aria-live={playing ? 'off' : 'polite'}>
        <p className="wall-clock">{moment?.clock ?? texts.calm}</p>
        <p className="wall-text">{moment?.text ?? words.wall.begin}</p>
      </div>
      <div ref={stage} className="wall-stage"><div className="wall-inner" /></div>
      <div className="wall-tools" role="group" aria-label={words.wall.tools}>
        <Button variant="default" onClick={() => act('previous')}>{words.wall.previous}</Button>
        <Button onClick={() => act('toggle')}>{playing ? texts.pause : texts.play}</Button>
        <Button variant="default" onClick={() => act('next')}>{words.wall.next}</Button>
        <Button variant="default" onClick={() => act('full')}>{words.wall.full}</Button>
        <Button variant="default" onClick={leave}>{words.wall.leave}</Button>
        <span className="wall-keys">{words.wall.keys}</span>
      </div>
    </main>
  );
}

async function toggleFullscreen(page: HTMLElement): Promise<void> {
  try {
    await (document.fullscreenElement === null ? page.requestFullscreen() : document.exitFullscreen());
  } catch {
    // A browser may refuse it; the wall works in a window too.
  }
}
