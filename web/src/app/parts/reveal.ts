import { useEffect, useRef } from 'react';

/** The heading of what opens away from what was pressed: it is brought into sight, and the keyboard goes on there. Give it `tabIndex={-1}`. */
export function useReveal<T extends HTMLElement>() {
  const heading = useRef<T>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView({ block: 'start' });
  }, []);
  return heading;
}
