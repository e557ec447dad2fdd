import assert from 'node:assert/strict';
import { test } from 'node:test';
import { types } from '../api.mjs';
import type { Client } from '../src/app/api/client';
import type { Changes } from '#generated';

/** Never called: the compiler stops where one of these is not refused. */
export function refused(client: Client): readonly (Promise<unknown> | Changes)[] {
  return [
    // @ts-expect-error no such address
    client.get('/nowhere'),
    // @ts-expect-error nothing is changed there
    { method: 'PUT', path: '/twins' },
    // @ts-expect-error a word the server does not know
    { method: 'POST', path: '/session/factor', body: { kind: 'guess', code: '1' } },
  ];
}

const ANSWER = {
  type: 'object', description: 'a thing', required: ['kind', 'size', 'parts'],
  properties: {
    kind: { type: 'string', enum: ['one', 'other'] },
    size: { type: ['integer', 'null'], description: 'in beds' },
    parts: { type: 'array', items: { anyOf: [{ $ref: '#/components/schemas/Thing' }, { type: 'null' }] } },
    place: { type: 'array', minItems: 1, prefixItems: [{ type: 'number' }, { enum: ['a', 'b'] }] },
    more: { type: 'object', additionalProperties: { type: ['string', 'boolean'] } },
  },
};
const json = (name: string) => ({ content: { 'application/json': { schema: { $ref: `#/components/schemas/${name}` } } } });
const stream = { content: { 'text/event-stream': { schema: { type: 'string' }, 'x-events': { thing: { $ref: '#/components/schemas/Thing' } } } } };

test('a description is told in types', () => {
  const told = types({
    components: { schemas: { Thing: ANSWER } },
    paths: {
      '/api/events': { get: { responses: { 200: stream } } },
      '/api/things/{number}': {
        get: { parameters: [{ name: 'number', in: 'path', schema: { type: 'integer' } }], responses: { 200: json('Thing') } },
        delete: { parameters: [{ name: 'number', in: 'path', schema: { type: 'integer' } }, { name: 'why', in: 'query', schema: { type: 'string' } }], responses: { 204: {} } },
      },
      '/api/things': { post: { requestBody: json('Thing'), responses: { 201: json('Thing') } } },
    },
  });
  assert.equal(told.slice(told.indexOf('/** A thing')), `/** A thing. */
export interface Thing {
  readonly kind: 'one' | 'other';
  /** In beds. */
  readonly size: number | null;
  readonly parts: readonly (Thing | null)[];
  readonly place?: readonly [number, ('a' | 'b')?];
  readonly more?: Readonly<Record<string, string | boolean>>;
}

/** What is told live, by the name of its event. */
export interface Events {
  readonly thing: Thing;
}

/** What is read where. */
export type Reads =
  | readonly [path: \`/things/\${number}\`, answer: Thing];

/** What is sent where to change something. */
export type Changes =
  | { readonly method: 'DELETE'; readonly path: \`/things/\${number}\` | \`/things/\${number}?\${string}\`; readonly body?: undefined }
  | { readonly method: 'POST'; readonly path: \`/things\`; readonly body: Thing };
`);
});
