import { useEffect, useEffectEvent, useRef, useState } from 'react';

/** So long after the last letter somebody has typed what they look for. */
const PAUSE_MS = 300;

/**
 * What is typed into a field whose value is kept elsewhere, where it arrives late: in the address, say. The field never waits for that, and no letter is lost to it.
 *
 * @param known what is kept
 * @param keep has it kept, a moment after the last letter
 */
export function useLate(known: string, keep: (text: string) => void): [string, (text: string) => void] {
  const [text, setText] = useState(known);
  const sent = useRef<string[]>([known]);
  const send = useEffectEvent(keep);
  useEffect(() => {
    const place = sent.current.indexOf(known);
    if (place < 0) {
      // Somebody went back, or came by a link.
      setText(known);
    }
    sent.current = place < 0 ? [known] : sent.current.slice(place);
  }, [known]);
  useEffect(() => {
    if (text === sent.current.at(-1)) {
      return undefined;
    }
    const timer = setTimeout(() => {
      sent.current.push(text);
      send(text);
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return [text, setText];
}
