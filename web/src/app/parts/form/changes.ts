import type { Fact, Stated } from '../../api/contract';
import { inside, type Field, type Shape } from './schema';

export type Values = Readonly<Record<string, Stated | undefined>>;

/** What has to be changed in the text so that it says what a form says; everything else of the text stays. */
export function changes(path: string, fields: readonly Field[], before: Values, after: Values): Fact[] {
  return fields.flatMap((field) => change(path === '' ? field.key : `${path}/${field.key}`, field.shape, before[field.key], after[field.key]));
}

function change(path: string, shape: Shape, before: Stated | undefined, after: Stated | undefined): Fact[] {
  if (same(before, after)) {
    return [];
  }
  if (empty(after)) {
    return before === undefined ? [] : [{ path, value: null }];
  }
  if (shape.kind === 'group' || shape.kind === 'table') {
    const fields: readonly Field[] = shape.kind === 'group' ? shape.fields : shape.choices.map(({ value, label }) => ({ key: value, label, help: '', required: false, shape: shape.of }));
    return changes(path, fields, mapping(before), mapping(after));
  }
  if (Array.isArray(before) && Array.isArray(after) && before.length > 0) {
    return shape.kind === 'items' ? items(path, shape, before, after) : shape.kind === 'many' ? entries(path, shape, before, after) : [{ path, value: written(after, shape) }];
  }
  return [{ path, value: typeof after === 'string' ? after : written(after!, shape) }];
}

/** Entries of a list one by one where their order stays, so that comments beside the others stay too. */
function entries(path: string, shape: Shape, before: readonly Stated[], after: readonly Stated[]): Fact[] {
  const kept = before.filter((entry) => after.includes(entry));
  const added = after.filter((entry) => !before.includes(entry));
  const simple = [...before, ...after].every((entry) => typeof entry === 'string' && !entry.includes('/') && !/^\d+$/.test(entry));
  if (!simple || kept.length === 0 || !same([...kept, ...added], after)) {
    return [{ path, value: written(after, shape) }];
  }
  const removed = before.filter((entry) => !after.includes(entry));
  return [
    ...removed.map((entry): Fact => ({ path: `${path}/${String(entry)}`, value: null })),
    ...added.map((entry): Fact => ({ path, value: String(entry), added: true })),
  ];
}

function items(path: string, shape: Shape, before: readonly Stated[], after: readonly Stated[]): Fact[] {
  const id = (item: Stated | undefined) => mapping(item)['id'];
  if (before.some((item) => id(item) !== undefined) || after.some((item) => id(item) !== undefined)) {
    return [{ path, value: written(after, shape) }];
  }
  if (before.length === after.length) {
    return after.flatMap((item, place): Fact[] => (same(item, before[place]) ? [] : [{ path: `${path}/${place}`, value: written(item, shape) }]));
  }
  const isIn = (item: Stated, list: readonly Stated[]) => list.some((other) => same(item, other));
  const removed = before.flatMap((item, place): Fact[] => (isIn(item, after) ? [] : [{ path: `${path}/${place}`, value: null }])).reverse();
  const added = after.filter((item) => !isIn(item, before)).map((item): Fact => ({ path, value: written(item, shape), added: true }));
  // A list that is empty in between would have to be written anew.
  return removed.length === before.length ? [{ path, value: written(after, shape) }] : [...removed, ...added];
}

/** A value as the text writes it on one line. */
export function written(value: Stated, shape: Shape): string {
  if (typeof value === 'string') {
    return shape.kind === 'number' || shape.kind === 'fixed' || shape.kind === 'yes-no' || shape.kind === 'day' || (shape.kind === 'week' && !Number.isNaN(Number(value))) ? value : JSON.stringify(value);
  }
  if (isList(value)) {
    const of: Shape = shape.kind === 'many' ? shape.of : shape;
    return `[${value.map((entry) => written(entry, of)).join(', ')}]`;
  }
  const fields = inside(shape);
  const inner = (key: string): Shape => (shape.kind === 'table' ? shape.of : fields.find((field) => field.key === key)?.shape ?? { kind: 'text', suggestions: [] });
  return `{${Object.entries(value).filter(([, entry]) => !empty(entry)).map(([key, entry]) => `${key}: ${written(entry, inner(key))}`).join(', ')}}`;
}

/** A new part as the text writes it. */
export function writtenPart(fields: readonly Field[], values: Values): string {
  return written(Object.fromEntries(fields.flatMap(({ key }) => (empty(values[key]) ? [] : [[key, values[key]!]]))), { kind: 'group', fields });
}

export interface Merged {
  readonly values: Values;
  /** Labels of what both changed to something else. */
  readonly disputed: readonly string[];
}

/** What one has typed, put onto what somebody else saved meanwhile: nothing typed is lost. */
export function merge(fields: readonly Field[], base: Values, mine: Values, theirs: Values): Merged {
  const values: Record<string, Stated | undefined> = { ...theirs };
  const disputed: string[] = [];
  for (const { key, label, shape } of fields) {
    if (same(base[key], mine[key])) {
      continue;
    }
    if (shape.kind === 'group') {
      const inner = merge(shape.fields, mapping(base[key]), mapping(mine[key]), mapping(theirs[key]));
      values[key] = clean(inner.values);
      disputed.push(...inner.disputed.map((each) => `${label} · ${each}`));
    } else {
      values[key] = mine[key];
      if (!same(base[key], theirs[key]) && !same(mine[key], theirs[key])) {
        disputed.push(label);
      }
    }
  }
  return { values, disputed };
}

/** Without what is unknown; undefined when nothing is known. */
export function clean(values: Values): Stated | undefined {
  const known = Object.entries(values).filter(([, value]) => !empty(value));
  return known.length === 0 ? undefined : (Object.fromEntries(known) as Stated);
}

export function same(one: Stated | undefined, other: Stated | undefined): boolean {
  if (empty(one) && empty(other)) {
    return true;
  }
  if (one === undefined || other === undefined || typeof one === 'string' || typeof other === 'string') {
    return one === other;
  }
  if (isList(one) || isList(other)) {
    return isList(one) && isList(other) && one.length === other.length && one.every((entry, place) => same(entry, other[place]));
  }
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].every((key) => same(one[key], other[key]));
}

export function empty(value: Stated | undefined): boolean {
  return value === undefined || value === '' || (isList(value) ? value.length === 0 : typeof value === 'object' && Object.values(value).every(empty));
}

export function mapping(value: Stated | undefined): Values {
  return typeof value === 'object' && !isList(value) ? value : {};
}

export function isList(value: Stated | undefined): value is readonly Stated[] {
  return Array.isArray(value);
}

/** An id for something with a name. */
export function idOf(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^[^a-z]+|-+$/g, '');
}
