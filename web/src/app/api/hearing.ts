/** So long a lost connection is kept to itself: most come back before anybody has noticed. */
export const GRACE_MS = 4000;
/** After so long a connection that the browser gave up is begun again. */
export const AGAIN_MS = 5000;
/** A connection on which nothing comes for so long is dead, though nobody says so: the server says every twenty seconds that it is there. */
export const SILENCE_MS = 60_000;

/** What is made of a connection for news. */
export interface Listener {
  /** What to do with news, by topic. */
  readonly topics: Readonly<Record<string, (news: unknown) => void>>;
  /** The server has been away for a while, or is there again. */
  away(away: boolean): void;
  /** The server answers again: what was told meanwhile was missed. */
  missed(): void;
  /** The server said no: whoever listens may have been signed out. */
  refused(): void;
}

/** Where connections come from, and what tells that the network changed. */
export interface Line {
  connect(): EventSource;
  readonly network: Pick<EventTarget, 'addEventListener' | 'removeEventListener'>;
}

/**
 * Listens for news as long as nobody ends it, through lost connections and restarts of the server. Whether the server answers is found out by asking it: a machine
 * without any network still reaches a server of its own.
 *
 * @returns ends it
 */
export function listen({ connect, network }: Line, listener: Listener): () => void {
  let source: EventSource;
  let telling: ReturnType<typeof setTimeout> | undefined;
  let again: ReturnType<typeof setTimeout> | undefined;
  let silence: ReturnType<typeof setTimeout> | undefined;
  let lost = false;
  const lose = () => {
    lost = true;
    telling ??= setTimeout(() => listener.away(true), GRACE_MS);
  };
  const listening = () => {
    clearTimeout(silence);
    silence = setTimeout(() => {
      lose();
      anew();
    }, SILENCE_MS);
  };
  const begin = () => {
    source = connect();
    listening();
    source.addEventListener('beat', listening);
    for (const [topic, heard] of Object.entries(listener.topics)) {
      source.addEventListener(topic, (event: MessageEvent<string>) => {
        listening();
        heard(JSON.parse(event.data));
      });
    }
    source.onopen = () => {
      listening();
      clearTimeout(telling);
      telling = undefined;
      listener.away(false);
      if (lost) {
        lost = false;
        listener.missed();
      }
    };
    source.onerror = () => {
      lose();
      if (source.readyState === source.CLOSED) {
        listener.refused();
        again = setTimeout(begin, AGAIN_MS);
      }
    };
  };
  const anew = () => {
    clearTimeout(again);
    source.close();
    lost = true;
    begin();
  };
  begin();
  network.addEventListener('online', anew);
  network.addEventListener('offline', anew);
  return () => {
    network.removeEventListener('online', anew);
    network.removeEventListener('offline', anew);
    clearTimeout(telling);
    clearTimeout(again);
    clearTimeout(silence);
    source.close();
  };
}
