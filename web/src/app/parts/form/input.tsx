import { Autocomplete, Button, Group, MultiSelect, NativeSelect, NumberInput, Select, TagsInput, Text, TextInput } from '@mantine/core';
import { createContext, useContext } from 'react';
import type { Stated } from '../../api/contract';
import { useWords } from '../../words/language';
import { isList, mapping, type Values } from './changes';
import type { Choice, Field, Shape } from './schema';

/** What fields ask of their form. */
export interface Surroundings {
  /** Parts that may be named, by their list. */
  readonly parts: ReadonlyMap<string, readonly Choice[]>;
  /** What the check said of the property at a path. */
  problem(path: string): string | undefined;
}

export const FormContext = createContext<Surroundings>({ parts: new Map(), problem: () => undefined });

/** Longer lists are searched instead of scrolled. */
const SCROLLED = 40;
const SHOWN = 60;
/** A limit that nobody meets is not worth telling. */
const ENDLESS = 20_000;

interface Shown {
  readonly path: string;
  readonly fields: readonly Field[];
  readonly values: Values;
  readonly inherited?: Values;
  readonly change: (values: Values) => void;
}

/** The fields of a mapping: the simple ones side by side, then those with an inside. */
export function Fields({ path, fields, values, inherited = {}, change }: Shown) {
  const input = (field: Field) => (
    <Input
      key={field.key} field={field} path={path === '' ? field.key : `${path}/${field.key}`} value={values[field.key]} inherited={inherited[field.key]}
      change={(value) => change({ ...values, [field.key]: value })}
    />
  );
  return (
    <>
      <div className="fields">{fields.filter(isSimple).map(input)}</div>
      {fields.filter((field) => !isSimple(field)).map(input)}
    </>
  );
}

function isSimple({ shape }: Field): boolean {
  return !['group', 'items', 'week', 'table'].includes(shape.kind);
}

interface Entered {
  readonly field: Field;
  readonly path: string;
  readonly value: Stated | undefined;
  readonly inherited?: Stated | undefined;
  readonly change: (value: Stated | undefined) => void;
}

function Input({ field, path, value, inherited, change }: Entered) {
  const { words } = useWords();
  const { shape } = field;
  switch (shape.kind) {
    case 'group':
      return (
        <Inside field={field} open={value !== undefined}>
          <Fields path={path} fields={shape.fields} values={mapping(value)} inherited={mapping(inherited)} change={(next) => change(next as Stated)} />
        </Inside>
      );
    case 'table':
      return (
        <Inside field={field} open={value !== undefined}>
          <Fields path={path} fields={shape.choices.map(({ value: key, label }) => ({ key, label, help: '', required: false, shape: shape.of }))} values={mapping(value)} change={(next) => change(next as Stated)} />
        </Inside>
      );
    case 'items':
      return <Items field={field} path={path} value={value} change={change} sorts={shape.sorts} />;
    case 'week':
      return isList(value) ? (
        <Items field={field} path={path} value={value} change={change} sorts={[shape.block]} />
      ) : (
        <div>
          <Input field={{ ...field, shape: shape.all }} path={path} value={value} change={change} />
          <Button mt={4} variant="subtle" size="compact-sm" onClick={() => change([{ [shape.block.at(-1)!.key]: typeof value === 'string' ? value : '0' }])}>{words.part.byHour(field.label)}</Button>
        </div>
      );
    default:
      return <Simple field={field} path={path} value={value} inherited={inherited} change={change} />;
  }
}

/** A mapping inside a part, folded while nothing is known of it. */
function Inside({ field, open, children }: { field: Field; open: boolean; children: React.ReactNode }) {
  return (
    <details className="inside" open={open || undefined}>
      <summary>{field.label}</summary>
      <Text c="dimmed" size="sm" mb="xs">{field.help}</Text>
      {children}
    </details>
  );
}

/** A list of mappings; each may be one of several sorts, told by its first property. */
function Items({ field, path, value, change, sorts }: Entered & { readonly sorts: readonly (readonly Field[])[] }) {
  const { words } = useWords();
  const { problem } = useContext(FormContext);
  const items = isList(value) ? value : [];
  const set = (place: number, item: Stated | undefined) => change(item === undefined ? items.filter((_, other) => other !== place) : items.map((old, other) => (other === place ? item : old)));
  const wrong = problem(path);
  return (
    <fieldset className="inside">
      <legend>{field.label}</legend>
      <Text c="dimmed" size="sm">{field.help}</Text>
      {wrong !== undefined && <Text c="red" size="sm">{wrong}</Text>}
      {items.map((item, place) => {
        const keys = Object.keys(mapping(item));
        const sort = sorts.find((fields) => keys.some((key) => fields[0]!.key === key)) ?? sorts.find((fields) => keys.every((key) => fields.some((each) => each.key === key))) ?? sorts[0]!;
        const title = `${field.label} · ${place + 1}`;
        return (
          <fieldset key={place} className="item">
            <legend>{sorts.length > 1 ? `${title} · ${sort[0]!.label}` : title}</legend>
            <Fields path={`${path}/${place}`} fields={place === 0 ? sort : sort.map((each) => ({ ...each, help: '' }))} values={mapping(item)} change={(next) => set(place, next as Stated)} />
            <Button mt="xs" variant="subtle" size="compact-sm" onClick={() => set(place, undefined)}>{words.part.takeOut(title)}</Button>
          </fieldset>
        );
      })}
      <Group gap="xs" mt="xs">
        {sorts.map((sort) => (
          <Button key={sort[0]!.key} variant="default" size="compact-md" onClick={() => change([...items, beginning(sort[0]!)])}>
            {words.part.addItem(sorts.length > 1 ? sort[0]!.label : field.label)}
          </Button>
        ))}
      </Group>
    </fieldset>
  );
}

/** An item with nothing said yet but of which sort it is. */
function beginning({ key, shape }: Field): Stated {
  return { [key]: shape.kind === 'many' ? [] : shape.kind === 'fixed' ? shape.value : '' };
}

function Simple({ field, path, value, inherited, change }: Entered) {
  const { words, say } = useWords();
  const { parts, problem } = useContext(FormContext);
  const { label, help, required, shape } = field;
  const error = problem(path);
  const shared = { label, ...(help !== '' && { description: help }), required, ...(error !== undefined && { error }) };
  const text = typeof value === 'string' ? value : '';
  const write = (next: string | null) => change(next === null || next === '' ? undefined : next);
  const unknown = inherited === undefined ? words.part.unknown : words.part.fromProfile(named(inherited, shape));
  switch (shape.kind) {
    case 'fixed':
      return <Text>{label}</Text>;
    case 'yes-no':
      return <NativeSelect {...shared} value={text} onChange={(event) => write(event.currentTarget.value)} data={[{ value: '', label: inherited === undefined ? unknown : words.part.fromProfile(inherited === 'true' ? words.newHospital.yes : words.newHospital.no) }, { value: 'true', label: words.newHospital.yes }, { value: 'false', label: words.newHospital.no }]} />;
    case 'choice':
      return <NativeSelect {...shared} value={text} onChange={(event) => write(event.currentTarget.value)} data={[{ value: '', label: unknown }, ...known(shape.choices, text)]} />;
    case 'reference': {
      const choices = known(shape.sections.flatMap((section) => parts.get(section) ?? []), text);
      return choices.length <= SCROLLED
        ? <NativeSelect {...shared} value={text} onChange={(event) => write(event.currentTarget.value)} data={[{ value: '', label: unknown }, ...choices]} />
        : <Select {...shared} value={text === '' ? null : text} onChange={write} data={choices} searchable clearable limit={SHOWN} placeholder={unknown} nothingFoundMessage={words.part.noneFound} clearButtonProps={{ 'aria-label': words.part.clear(label) }} />;
    }
    case 'number':
      return (
        <NumberInput
          {...shared} value={text} onChange={(next) => write(String(next))} allowDecimal={!shape.whole} clampBehavior="none" thousandSeparator={say.number(1000).charAt(1)} decimalSeparator={say.number(0.5).charAt(1)}
          description={[help, help !== '' && !/\d/.test(help) && shape.least !== undefined && shape.most !== undefined && shape.most < ENDLESS && words.part.range(shape.least, shape.most)].filter(Boolean).join(' ')}
          hideControls placeholder={inherited === undefined ? '' : unknown} suffix={/Hours$/.test(field.key) ? words.part.hours : ''}
          {...(shape.least !== undefined && { min: shape.least })} {...(shape.most !== undefined && { max: shape.most })}
        />
      );
    case 'many':
      return <Many {...shared} of={shape.of} placeholder={inherited === undefined ? '' : unknown} value={isList(value) ? value.map(String) : []} change={(next) => change(next.length === 0 ? undefined : next)} />;
    case 'day':
      return <TextInput {...shared} type="date" value={text} onChange={(event) => write(event.currentTarget.value)} />;
    default: {
      const suggestions = shape.kind === 'text' ? shape.suggestions : [];
      return suggestions.length > 0
        ? <Autocomplete {...shared} value={text} onChange={write} data={suggestions.map((each) => each.value)} renderOption={({ option }) => suggestions.find((each) => each.value === option.value)?.label ?? option.value} placeholder={inherited === undefined ? '' : unknown} />
        : <TextInput {...shared} value={text} onChange={(event) => write(event.currentTarget.value)} placeholder={inherited === undefined ? '' : unknown} maxLength={1000} />;
    }
  }
}

interface Several {
  readonly label: string;
  readonly of: Shape;
  readonly value: string[];
  readonly change: (value: string[]) => void;
  readonly placeholder: string;
}

/** Several values of one sort. */
function Many({ of, value, change, ...shared }: Several) {
  const { words } = useWords();
  const { parts } = useContext(FormContext);
  if (of.kind === 'text') {
    return <TagsInput {...shared} value={value} onChange={change} data={of.suggestions.map((each) => each.value)} clearButtonProps={{ 'aria-label': words.part.clear(shared.label) }} splitChars={[',', ';']} />;
  }
  const choices = of.kind === 'reference' ? of.sections.flatMap((section) => parts.get(section) ?? []) : of.kind === 'choice' ? of.choices : [];
  return (
    <MultiSelect
      {...shared} value={value} onChange={change} data={value.reduce<readonly Choice[]>(known, choices) as Choice[]} searchable hidePickedOptions limit={SHOWN} nothingFoundMessage={words.part.noneFound}
      clearButtonProps={{ 'aria-label': words.part.clear(shared.label) }}
    />
  );
}

/** The choices, with what is chosen although it is none of them. */
function known(choices: readonly Choice[], value: string): Choice[] {
  return value === '' || choices.some((each) => each.value === value) ? [...choices] : [...choices, { value, label: value }];
}

function named(value: Stated, shape: Shape): string {
  if (isList(value)) {
    return value.map(String).join(', ');
  }
  return typeof value !== 'string' ? '' : shape.kind === 'choice' ? shape.choices.find((each) => each.value === value)?.label ?? value : value;
}
