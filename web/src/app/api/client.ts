import type { Problem } from './contract';
import type { Changes, Reads } from '#generated';

/** Why a request gave no answer that can be used. */
export class RequestError extends Error {
  /**
   * @param problem what the server said, or undefined when no server answered
   * @param changes whether the request was to change something
   */
  constructor(
    readonly problem: Told | undefined,
    readonly changes: boolean,
  ) {
    super(problem?.title ?? 'no answer');
  }

  /** The status of the answer; 0 when there was none. */
  get status(): number {
    return this.problem?.status ?? 0;
  }

  /** The last part of the problem's name, such as `twin-stale`. */
  get kind(): string | undefined {
    return this.problem?.type?.split(':').at(-1);
  }
}

/** What is known of a refusal: at least the status, where something other than the server answered. */
type Told = Pick<Problem, 'title' | 'status'> & Partial<Problem>;

/** What a client takes from its surroundings. */
export interface Surroundings {
  readonly fetch: typeof fetch;
  /** The language that texts of the server shall be in. */
  language(): string;
  /** All cookies that scripts may see. */
  cookies(): string;
}

/** Under which conditions something is changed. */
export interface Conditions {
  /** Says which requests are the same, so that one sent twice is done once. */
  readonly key?: string;
  /** The version that was edited: another one is not overwritten. */
  readonly version?: number;
}

export type Change = Changes['method'];

/** An address that can be read. */
type Address = Reads[0] | `${Reads[0]}?${string}`;
/** What an address answers; what is asked behind a question mark does not matter. */
type AnswerOf<Path extends string> = Path extends `${infer Plain}?${string}` ? Read<Plain, Reads> : Read<Path, Reads>;
type Read<Path, All> = All extends readonly [infer Known, infer Answer] ? ([Path] extends [Known] ? ([Known] extends [Path] ? Answer : never) : never) : never;

/** Talks to the server's interface. */
export class Client {
  constructor(private readonly surroundings: Surroundings) {}

  /** @throws RequestError when there is no good answer */
  get<Path extends Address>(path: Path, signal?: AbortSignal): Promise<AnswerOf<Path>> {
    return this.send(path, { method: 'GET', ...(signal && { signal }) }, {}, false, (response) => response.json() as Promise<AnswerOf<Path>>);
  }

  /** @throws RequestError when there is no good answer */
  text<Path extends Address>(path: Path, signal?: AbortSignal): Promise<string> {
    return this.send(path, { method: 'GET', ...(signal && { signal }) }, {}, false, (response) => response.text());
  }

  /** @throws RequestError when there is no good answer */
  file<Path extends Address>(path: Path, signal?: AbortSignal): Promise<Blob> {
    return this.send(path, { method: 'GET', ...(signal && { signal }) }, {}, false, (response) => response.blob());
  }

  /**
   * Changes something.
   *
   * @param body sent as JSON; a form is sent as it is
   * @throws RequestError when there is no good answer
   */
  change<T>(method: Change, path: string, body?: unknown, { key, version }: Conditions = {}): Promise<T> {
    const headers: Record<string, string> = {};
    const token = cookie(this.surroundings.cookies(), 'XSRF-TOKEN');
    if (token !== undefined) {
      headers['X-XSRF-TOKEN'] = token;
    }
    if (key !== undefined) {
      headers['Idempotency-Key'] = key;
    }
    if (version !== undefined) {
      headers['If-Match'] = `"${version}"`;
    }
    if (body === undefined || body instanceof FormData) {
      return this.send<T>(path, { method, ...(body && { body }) }, headers, true, (response) => read<T>(response));
    }
    headers['Content-Type'] = 'application/json';
    return this.send<T>(path, { method, body: JSON.stringify(body) }, headers, true, (response) => read<T>(response));
  }

  private async send<T>(path: string, init: RequestInit, headers: Record<string, string>, changes: boolean, read: (response: Response) => Promise<T>): Promise<T> {
    let response: Response;
    try {
      response = await this.surroundings.fetch(`/api${path}`, {
        ...init,
        credentials: 'same-origin',
        headers: { ...headers, Accept: 'application/json, application/problem+json, */*;q=0.5', 'Accept-Language': this.surroundings.language() },
      });
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') {
        throw error;
      }
      throw new RequestError(undefined, changes);
    }
    if (!response.ok) {
      throw new RequestError(await problem(response), changes);
    }
    if (response.status === 204) {
      return undefined as T;
    }
    try {
      return await read(response);
    } catch {
      throw new RequestError(undefined, changes);
    }
  }
}

/** What was answered: a value, or a text where it is a page. */
function read<T>(response: Response): Promise<T> {
  return (/^text\/html/.test(response.headers.get('Content-Type') ?? '') ? response.text() : response.json()) as Promise<T>;
}

/** The value of a cookie, as it is to be sent back. */
export function cookie(cookies: string, name: string): string | undefined {
  const pair = cookies.split(';').map((part) => part.trim()).find((part) => part.startsWith(`${name}=`));
  return pair === undefined ? undefined : decodeURIComponent(pair.slice(name.length + 1));
}

async function problem(response: Response): Promise<Told> {
  const status = response.status;
  if (/json/.test(response.headers.get('Content-Type') ?? '')) {
    try {
      return { ...((await response.json()) as Problem), status };
    } catch {
      // A broken body tells no more than the status.
    }
  }
  // What a machine in between says of it is in no language of ours: the status tells it.
  return { title: '', status };
}
