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
    `/** What is read where. */\nexport type Reads =\n${reads(paths).join('\n')};`,
    `/** What is sent where to change something. */\nexport type Changes =\n${changes(paths).join('\n')};`,
  ].join('\n\n').concat('\n');
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
  return Object.entries(paths).filter(([, { get }]) => get).flatMap(([path, { get }]) => {
    const content = get.responses['200'].content;
    const json = content['application/json']?.schema;
    const answer = json ? type(json, '  ') : 'text/event-stream' in content ? undefined : 'application/pdf' in content ? 'Blob' : 'string';
    return answer ? [`  | readonly [path: ${address(path, get)}, answer: ${answer}]`] : [];
  });
}

function changes(paths) {
  return Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).filter(([method]) => method !== 'get').map(([method, operation]) => {
      const json = operation.requestBody?.content['application/json']?.schema;
      const body = json ? `readonly body: ${type(json)}` : operation.requestBody ? 'readonly body: FormData' : 'readonly body?: undefined';
      const asked = operation.parameters?.some((each) => each.in === 'query');
      const plain = address(path, operation);
      return `  | { readonly method: '${method.toUpperCase()}'; readonly path: ${asked ? `${plain} | ${plain.slice(0, -1)}?\${string}\`` : plain}; ${body} }`;
    }),
  );
}

/** An address below /api, as the type of all texts that lead there. */
function address(path, { parameters = [] }) {
  const integer = (name) => parameters.find((each) => each.in === 'path' && each.name === name).schema.type === 'integer';
  return `\`${path.replace(/^\/api/, '').replace(/\{([^}]*)\}/g, (_, name) => (integer(name) ? '${number}' : '${string}'))}\``;
}
