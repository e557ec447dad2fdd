/** So long a list rests after it was asked for anew: a burst of news then asks for it twice, not a hundred times. */
export const REST_MS = 1000;

/** What is asked for at once, and again once for all that was said while it rested. */
export interface Gathered {
  /** There is a reason to ask. */
  ask(): void;
  /** Nobody wants to know any more: what still waited is not asked. */
  end(): void;
}

/** Asks at the first reason at once, and for all reasons of the {@link REST_MS} after it together, at their end. */
export function gathered(asks: () => void): Gathered {
  let resting: ReturnType<typeof setTimeout> | undefined;
  let waits = false;
  const go = () => {
    waits = false;
    resting = setTimeout(() => {
      resting = undefined;
      if (waits) {
        go();
      }
    }, REST_MS);
    asks();
  };
  return {
    ask: () => {
      if (resting === undefined) {
        go();
      } else {
        waits = true;
      }
    },
    end: () => clearTimeout(resting),
  };
}
