const KEY = 'salvus.guest';

/** Keeps in this window whether a guest looks around, so that it can be told afterwards that the demo has ended. */
export function keepGuest(state: string): void {
  try {
    if (state === 'guest') {
      sessionStorage.setItem(KEY, 'yes');
    } else if (state === 'signed-in') {
      sessionStorage.removeItem(KEY);
    }
  } catch {
    // A forbidden store costs an explanation, nothing else.
  }
}

/** Whether a guest looked around in this window, and nobody signed in since. */
export function wasGuest(): boolean {
  try {
    return sessionStorage.getItem(KEY) !== null;
  } catch {
    return false;
  }
}
