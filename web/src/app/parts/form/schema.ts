import type { TwinWords } from '../../api/contract';

/** A node of the published JSON Schema of twins, as far as forms read it. */
export interface SchemaNode {
  readonly $ref?: string;
  readonly description?: string;
  readonly markdownDescription?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly string[];
  readonly const?: unknown;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly items?: SchemaNode;
  readonly anyOf?: readonly SchemaNode[];
  readonly oneOf?: readonly SchemaNode[];
  readonly propertyNames?: SchemaNode;
  readonly $defs?: Readonly<Record<string, SchemaNode>>;
}

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** How a value is entered. */
export type Shape =
  | { readonly kind: 'text'; readonly suggestions: readonly Choice[] }
  | { readonly kind: 'number'; readonly least: number | undefined; readonly most: number | undefined; readonly whole: boolean }
  | { readonly kind: 'yes-no' }
  | { readonly kind: 'day' }
  | { readonly kind: 'choice'; readonly choices: readonly Choice[] }
  | { readonly kind: 'reference'; readonly sections: readonly string[] }
  | { readonly kind: 'many'; readonly of: Shape }
  | { readonly kind: 'group'; readonly fields: readonly Field[] }
  /** A list of mappings, each one of several sorts. */
  | { readonly kind: 'items'; readonly sorts: readonly (readonly Field[])[] }
  /** One number for the whole week, or blocks. */
  | { readonly kind: 'week'; readonly all: Shape; readonly block: readonly Field[] }
  /** Numbers by word. */
  | { readonly kind: 'table'; readonly choices: readonly Choice[]; readonly of: Shape }
  /** What has one value only. */
  | { readonly kind: 'fixed'; readonly value: string };

export interface Field {
  readonly key: string;
  readonly label: string;
  readonly help: string;
  readonly required: boolean;
  readonly shape: Shape;
}

/** Which forms a twin has, read from its schema: no property is written twice. */
export class TwinForms {
  constructor(
    private readonly schema: SchemaNode,
    private readonly words: TwinWords,
  ) {}

  /** The lists of a twin, in the order of the schema. */
  get sections(): readonly string[] {
    return Object.entries(this.schema.properties ?? {}).filter(([, node]) => node.items !== undefined).map(([key]) => key);
  }

  /** What a twin has once, such as its plan of recovery. */
  get singles(): readonly string[] {
    return Object.entries(this.schema.properties ?? {}).filter(([key, node]) => node.items === undefined && this.resolve(node)[1].properties !== undefined && key !== '').map(([key]) => key);
  }

  /** What the parts of a section are, such as `zone`. */
  sort(section: string): string {
    return name(this.schema.properties?.[section]?.items?.$ref ?? this.schema.properties?.[section]?.$ref) ?? section;
  }

  title(section: string): string {
    return this.words.words[section] ?? section;
  }

  /** What one part of a section is, in one sentence. */
  means(section: string): string {
    const sort = this.sort(section);
    return this.words.words[`${sort}.help`] ?? this.schema.$defs?.[sort]?.description ?? '';
  }

  /** The fields of a part; of the twin itself when the section is empty. */
  fields(section: string): readonly Field[] {
    if (section === '') {
      const own = Object.entries(this.schema.properties ?? {}).filter(([key, node]) => key !== 'salvus-twin' && node.items === undefined && this.resolve(node)[1].properties === undefined);
      return own.map(([key, node]) => this.field('hospital', '', key, node, this.schema.required ?? []));
    }
    const sort = this.sort(section);
    return this.of(sort, section, this.schema.$defs?.[sort] ?? {});
  }

  /** What stands at a path of keys and, in lists, ids or numbers: its label, help and, where there are some, its values. */
  explain(path: readonly string[]): { readonly label: string; readonly help: string; readonly choices: readonly Choice[] } | undefined {
    const [section = '', , ...rest] = path;
    const list = this.schema.properties?.[section]?.items !== undefined;
    const keys = list ? rest : path.slice(1);
    let fields = list || this.singles.includes(section) ? this.fields(section) : this.fields('').filter(({ key }) => key === section);
    if (keys.length === 0 || (!list && !this.singles.includes(section))) {
      const [own] = fields;
      return list || this.singles.includes(section) ? { label: this.title(section), help: this.means(section), choices: keysOf(fields) } : own && told(own);
    }
    let found: Field | undefined;
    for (const key of keys) {
      const next = fields.find((field) => field.key === key);
      found = next ?? found;
      fields = next === undefined ? fields : inside(next.shape);
    }
    return found && told(found);
  }

  /** What may stand at the beginning of a line that is not indented. */
  keys(): readonly Choice[] {
    return Object.keys(this.schema.properties ?? {}).map((key) => ({ value: `${key}:`, label: this.words.words[key] ?? this.words.words[`hospital.${key}`] ?? this.words.words[`any.${key}`] ?? '' }));
  }

  private of(sort: string, path: string, node: SchemaNode): readonly Field[] {
    return Object.entries(node.properties ?? {}).map(([key, property]) => this.field(sort, path, key, property, node.required ?? []));
  }

  private field(sort: string, path: string, key: string, node: SchemaNode, required: readonly string[]): Field {
    const owner = sort === 'profile' ? 'asset' : sort;
    const { words } = this.words;
    const [, whole] = this.resolve(node);
    return {
      key, required: required.includes(key),
      label: words[`${owner}.${key}`] ?? words[`any.${key}`] ?? key,
      help: words[`${owner}.${key}.help`] ?? words[`any.${key}.help`] ?? node.description ?? whole.description ?? '',
      shape: this.shape(node, `${owner}.${key}`, path === '' ? key : `${path}/${key}`),
    };
  }

  private shape(node: SchemaNode, words: string, path: string): Shape {
    const [sort, whole] = this.resolve(node);
    const references = this.words.references[path];
    if (whole.const !== undefined) {
      return { kind: 'fixed', value: String(whole.const) };
    }
    if (whole.items !== undefined) {
      const [itemSort, item] = this.resolve(whole.items);
      if (item.oneOf !== undefined || item.properties !== undefined) {
        return { kind: 'items', sorts: (item.oneOf ?? [item]).map((each) => this.of(itemSort ?? words, path, each)) };
      }
      return { kind: 'many', of: references === undefined ? this.shape(whole.items, words, `${path}/*`) : { kind: 'reference', sections: references } };
    }
    if (references !== undefined) {
      return { kind: 'reference', sections: references };
    }
    if (whole.enum !== undefined) {
      return { kind: 'choice', choices: this.choices(whole, whole.enum, [words, sort ?? '']) };
    }
    const alternatives = whole.anyOf;
    if (alternatives?.[1]?.items?.properties !== undefined) {
      return { kind: 'week', all: this.shape(alternatives[0]!, words, path), block: this.of(sort ?? words, path, alternatives[1].items) };
    }
    if (alternatives?.[0]?.enum !== undefined) {
      return { kind: 'text', suggestions: this.choices(whole, alternatives[0].enum, ['role']) };
    }
    if (whole.propertyNames?.enum !== undefined) {
      return { kind: 'table', choices: this.choices(this.schema.$defs?.['clinicalService']?.properties?.['kind'] ?? {}, whole.propertyNames.enum, ['clinicalService.kind']), of: { kind: 'number', least: 0, most: 1_000_000, whole: false } };
    }
    if (whole.properties !== undefined) {
      return { kind: 'group', fields: this.of(sort ?? words, path, whole) };
    }
    if (whole.type === 'boolean') {
      return { kind: 'yes-no' };
    }
    if (whole.type === 'number' || whole.type === 'integer') {
      return { kind: 'number', least: whole.minimum, most: whole.maximum, whole: whole.type === 'integer' };
    }
    return sort === 'date' ? { kind: 'day' } : { kind: 'text', suggestions: [] };
  }

  private choices(node: SchemaNode, values: readonly string[], keys: readonly string[]): Choice[] {
    const meant = new Map([...(node.markdownDescription ?? '').matchAll(/^- `([^`]+)`: (.*?)\.?$/gm)].map(([, value, label]) => [value, label]));
    return values.map((value) => ({ value, label: keys.map((key) => this.words.words[`${key}.${value}`]).find((label) => label !== undefined) ?? meant.get(value) ?? value }));
  }

  /** The definition that a node stands for, with its name. */
  private resolve(node: SchemaNode): [name: string | undefined, node: SchemaNode] {
    const sort = name(node.$ref);
    return sort === undefined ? [undefined, node] : [sort, this.schema.$defs?.[sort] ?? {}];
  }
}

function name(ref: string | undefined): string | undefined {
  return ref?.slice(ref.lastIndexOf('/') + 1);
}

function told({ label, help, shape }: Field) {
  return { label, help, choices: shape.kind === 'yes-no' ? [] : values(shape) };
}

function values(shape: Shape): readonly Choice[] {
  switch (shape.kind) {
    case 'choice':
    case 'table':
      return shape.choices;
    case 'text':
      return shape.suggestions;
    case 'many':
      return values(shape.of);
    case 'group':
    case 'items':
    case 'week':
      return keysOf(inside(shape));
    default:
      return [];
  }
}

function keysOf(fields: readonly Field[]): Choice[] {
  return fields.map(({ key, label }) => ({ value: `${key}:`, label }));
}

/** The fields inside a value; of all sorts together. */
export function inside(shape: Shape): readonly Field[] {
  switch (shape.kind) {
    case 'group':
      return shape.fields;
    case 'items':
      return shape.sorts.flat().filter((field, place, all) => all.findIndex((other) => other.key === field.key) === place);
    case 'week':
      return shape.block;
    default:
      return [];
  }
}
