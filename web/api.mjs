// SPDX-License-Identifier: EUPL-1.2
// Makes the TypeScript types of what the server's interface takes and gives, from the description that a test of the server holds to its code.

/** The types of a description (OpenAPI 3.1). */
export function types(description) {
  const { paths, components } = description;
  const events = paths['/api/events'].get.responses['200'].content['text/event-stream']['x-events'];
  return [
    "// Made from the server's openapi.json by api.mjs whenever the application is built: what is to be changed are the server's records.",
    ...Object.entries(components.schemas).map(([name, schema]) => `${doc(schema.description, '')}export ${declaration(name, schema)}`),
    `/** What is told live, by the name of its event. */\nexport interface Events {\n${Object.entries(events).map(([name, schema]) => `  readonly ${name}: ${type(schema)};`).join('\n')}\n}`,
    `/** What is read where; each address with any text for what it names. */\nexport type Reads =\n${reads(paths).join('\n')};`,
    '',
  ].join('\n\n');
}

function declaration(name, schema) {
  return schema.type === 'object' && schema.properties ? `interface ${name} ${object(schema, '')}` : `type ${name} = ${type(schema)};`;
}

function type(schema, indent = '') {
  const { $ref, anyOf, oneOf, prefixItems, items, properties, additionalProperties } = schema;
  if ($ref) {
    return $ref.split('/').at(-1);
  }
  if (anyOf ?? oneOf) {
    return (anyOf ?? oneOf).map((each) => type(each, indent)).join(' | ');
  }
  if (schema.enum) {
    return schema.enum.map((word) => (word === null ? 'null' : `'${word}'`)).join(' | ');
  }
  if (Array.isArray(schema.type)) {
    return schema.type.map((each) => type({ ...schema, type: each }, indent)).join(' | ');
  }
  switch (schema.type) {
    case 'integer': return 'number';
    case 'array': return prefixItems ? tuple(schema, indent) : `readonly ${grouped(type(items, indent))}[]`;
    case 'object': return properties ? object(schema, indent) : `Readonly<Record<string, ${additionalProperties ? type(additionalProperties, indent) : 'unknown'}>>`;
    case undefined: return 'unknown';
    default: return schema.type;
  }
}

function grouped(text) {
  return /[ |]/.test(text) && !text.startsWith('{') ? `(${text})` : text;
}

function tuple({ prefixItems, minItems = 0 }, indent) {
  return `readonly [${prefixItems.map((item, place) => (place < minItems ? type(item, indent) : `${grouped(type(item, indent))}?`)).join(', ')}]`;
}

function object({ properties, required = [] }, indent) {
  const inner = `${indent}  `;
  const lines = Object.entries(properties).map(
    ([name, schema]) => `${doc(schema.description, inner)}${inner}readonly ${name}${required.includes(name) ? '' : '?'}: ${type(schema, inner)};`,
  );
  return `{\n${lines.join('\n')}\n${indent}}`;
}

function doc(text, indent) {
  return text ? `${indent}/** ${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?]$/.test(text) ? '' : '.'} */\n` : '';
}

function reads(paths) {
  return Object.entries(paths).flatMap(([path, { get }]) => {
    const content = get?.responses['200']?.content ?? {};
    const json = content['application/json']?.schema;
    const answer = json ? type(json, '  ') : Object.keys(content).some((kind) => kind !== 'text/event-stream') ? 'string' : undefined;
    return answer ? [`  | readonly [path: \`${path.replace(/^\/api/, '').replace(/\{[^}]*\}/g, '${string}')}\`, answer: ${answer}]`] : [];
  });
}
