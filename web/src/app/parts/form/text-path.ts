const BEGINNING = /^(\s*)((?:- +)*)(?:([\w-]+):(?=\s|$))?/;

/**
 * The property that a place in a twin's text is about, as keys from the outermost to the innermost, with `*` for an item of a list. It reads only what
 * is above, so that it works in a text that is not yet one of a twin.
 */
export function pathAt(text: string, offset: number): string[] {
  const lines = text.slice(0, wordEnd(text, offset)).split('\n');
  const [first, own] = parts(lines.pop() ?? '');
  const path = [...own];
  let { column, dash } = first;
  for (let at = lines.length - 1; at >= 0 && (column > 0 || dash); at--) {
    const line = lines[at]!;
    if (/^\s*(#|$)/.test(line)) {
      continue;
    }
    const [begin] = parts(line);
    if (begin.key !== undefined && (begin.keyColumn < column || (dash && !begin.dash && begin.keyColumn === column))) {
      path.unshift(...(begin.dash ? ['*'] : []), begin.key);
      ({ column, dash } = begin);
    } else if (begin.dash && begin.column < column) {
      path.unshift('*');
      ({ column, dash } = begin);
    }
  }
  return path;
}

/** The word around a place; empty between words and in keys. */
export function wordAt(text: string, offset: number): readonly [start: number, end: number] {
  let start = offset;
  while (/[\w-]/.test(text[start - 1] ?? '')) {
    start--;
  }
  const end = wordEnd(text, offset);
  return text[end - 1] === ':' ? [offset, offset] : [start, end];
}

function wordEnd(text: string, offset: number): number {
  let end = offset;
  while (/[\w-]/.test(text[end] ?? '')) {
    end++;
  }
  return text[end] === ':' ? end + 1 : end;
}

interface Beginning {
  /** Where the line's first sign stands. */
  readonly column: number;
  readonly dash: boolean;
  readonly key: string | undefined;
  readonly keyColumn: number;
}

/** How a line begins, and the keys it leads to at its end. */
function parts(line: string): readonly [Beginning, string[]] {
  const [whole, space = '', dashes = '', key] = BEGINNING.exec(line)!;
  const begin: Beginning = { column: space.length, dash: dashes !== '', key, keyColumn: space.length + dashes.length };
  return [begin, [...(begin.dash ? ['*'] : []), ...(key === undefined ? [] : [key]), ...inBrackets(line.slice(whole.length))]];
}

/** The keys that are open at the end of a text with brackets. */
function inBrackets(text: string): string[] {
  const open: { key: string | undefined; list: boolean }[] = [];
  for (const [sign] of text.matchAll(/"(?:[^"\\]|\\.)*"?|'[^']*'?|#.*|[\w-]+:(?=\s|$)|[^\s]/g)) {
    const last = open.at(-1);
    if (sign === '{' || sign === '[') {
      open.push({ key: undefined, list: sign === '[' });
    } else if (sign === '}' || sign === ']') {
      open.pop();
    } else if (sign === ',' && last !== undefined && !last.list) {
      last.key = undefined;
    } else if (last !== undefined && sign.length > 1 && sign.endsWith(':')) {
      last.key = sign.slice(0, -1);
    }
  }
  return open.flatMap(({ key, list }) => (list ? ['*'] : key === undefined ? [] : [key]));
}
