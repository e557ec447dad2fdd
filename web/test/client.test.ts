import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Client, cookie, RequestError } from '../src/app/api/client';
import { safety } from '../src/app/parts/notices';

interface Sent {
  readonly url: string;
  readonly init: RequestInit & { headers: Record<string, string> };
}

/** A client whose server is a function. */
function talking(answer: () => Response | Promise<Response>, cookies = ''): { client: Client; sent: Sent[] } {
  const sent: Sent[] = [];
  const client = new Client({
    fetch: (async (url, init) => {
      sent.push({ url: String(url), init: init as Sent['init'] });
      return answer();
    }) as typeof fetch,
    language: () => 'fr',
    cookies: () => cookies,
  });
  return { client, sent };
}

const json = (body: unknown, status = 200, type = 'application/json') => new Response(JSON.stringify(body), { status, headers: { 'Content-Type': type } });

async function refusal(work: Promise<unknown>): Promise<RequestError> {
  try {
    await work;
  } catch (error) {
    assert.ok(error instanceof RequestError);
    return error;
  }
  return assert.fail('it was not refused');
}

test('a page that answers a change is a text, and everything else a value', async () => {
  const page = talking(() => new Response('<!doctype html>', { headers: { 'Content-Type': 'text/html;charset=UTF-8' } }));
  assert.equal(await page.client.change('POST', '/twins/a/sealed-export', { passphrase: 'several plain words' }), '<!doctype html>');
  assert.deepEqual(await talking(() => json({ id: 'a' })).client.change('POST', '/twins'), { id: 'a' });
});

test('a question says which language its answer shall be in, and carries no token', async () => {
  const { client, sent } = talking(() => json({ items: [] }), 'XSRF-TOKEN=t');
  assert.deepEqual(await client.get('/twins'), { items: [] });
  assert.equal(sent[0]!.url, '/api/twins');
  assert.equal(sent[0]!.init.headers['Accept-Language'], 'fr');
  assert.equal(sent[0]!.init.headers['X-XSRF-TOKEN'], undefined);
});

test('a change carries the token of the cookie and the key of its attempt', async () => {
  const { client, sent } = talking(() => json({ id: 1 }, 202), 'other=1; XSRF-TOKEN=a%2Fb; last=2');
  await client.change('POST', '/simulations', { runs: 200 }, { key: 'key-1', version: 3 });
  assert.equal(sent[0]!.init.headers['X-XSRF-TOKEN'], 'a/b');
  assert.equal(sent[0]!.init.headers['Idempotency-Key'], 'key-1');
  assert.equal(sent[0]!.init.headers['If-Match'], '"3"');
  assert.equal(sent[0]!.init.headers['Content-Type'], 'application/json');
  assert.equal(sent[0]!.init.body, '{"runs":200}');
});

test('an answer without content is no error', async () => {
  const { client } = talking(() => new Response(null, { status: 204 }));
  assert.equal(await client.change('DELETE', '/session'), undefined);
});

test('a refusal keeps what the server said, one by one', async () => {
  const said = { type: 'urn:salvus:problem:invalid', title: 'Not right', detail: 'Look again.', problems: [{ line: 3, message: 'Too long' }] };
  const { client } = talking(() => json(said, 422, 'application/problem+json'));
  const error = await refusal(client.change('POST', '/twins', {}));
  assert.equal(error.status, 422);
  assert.equal(error.problem?.detail, 'Look again.');
  assert.equal(error.problem?.problems?.[0]?.message, 'Too long');
  assert.equal(error.kind, 'invalid');
});

test('an error page of something between is told by its status', async () => {
  const { client } = talking(() => new Response('<html>', { status: 502, statusText: 'Bad Gateway', headers: { 'Content-Type': 'text/html' } }));
  const error = await refusal(client.get('/me'));
  assert.deepEqual(error.problem, { title: '', status: 502 });
});

test('a form is sent as it is, with the boundary that the browser chooses', async () => {
  const { client, sent } = talking(() => json({}));
  const form = new FormData();
  await client.change('POST', '/twins/a/imports', form);
  assert.equal(sent[0]!.init.body, form);
  assert.equal(sent[0]!.init.headers['Content-Type'], undefined);
});

test('a text is handed on as it is', async () => {
  assert.equal(await talking(() => new Response('id: a\n')).client.text('/twins/a/versions/1/yaml'), 'id: a\n');
});

test('a good answer that is no JSON is no answer', async () => {
  const { client } = talking(() => new Response('<html>sign in to the hotel</html>'));
  assert.equal((await refusal(client.get('/me'))).status, 0);
});

test('what was given up on purpose stays an abort', async () => {
  const { client } = talking(() => Promise.reject(new DOMException('gone', 'AbortError')));
  await assert.rejects(client.get('/me'), { name: 'AbortError' });
});

test('what is safe after an error depends on whether something was to change and whether the server refused it', async () => {
  const offline = talking(() => Promise.reject(new TypeError('no network'))).client;
  assert.equal(safety(await refusal(offline.get('/me'))), 'nothing-lost');
  assert.equal(safety(await refusal(offline.change('POST', '/twins', {}))), 'unknown');
  assert.equal(safety(await refusal(talking(() => json({ title: 'no' }, 409)).client.change('POST', '/twins', {}))), 'not-changed');
  assert.equal(safety(await refusal(talking(() => json({ title: 'oh' }, 500)).client.change('POST', '/twins', {}))), 'unknown');
  assert.equal(safety(undefined), 'nothing-lost');
});

test('a cookie is found by its whole name', () => {
  assert.equal(cookie('X-XSRF-TOKEN=1; XSRF-TOKEN=2', 'XSRF-TOKEN'), '2');
  assert.equal(cookie('', 'XSRF-TOKEN'), undefined);
});
