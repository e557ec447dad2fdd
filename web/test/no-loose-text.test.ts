import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import ts from 'typescript';

const ROOT = 'src/app';
/** Attributes that people read or hear. */
const READ = ['label', 'title', 'placeholder', 'alt', 'aria-label', 'description', 'error', 'action', 'text', 'suffix'];
/** The name of the program is the same in every language. */
const NAMES = ['Salvus'];

function sources(): string[] {
  return readdirSync(ROOT, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.tsx'));
}

function loose(name: string, text: string): string[] {
  const file = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: string[] = [];
  const tell = (node: ts.Node, said: string) => {
    if (/\p{L}{2}/u.test(said) && !NAMES.includes(said.trim())) {
      found.push(`${name}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}: ${said.trim()}`);
    }
  };
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node)) {
      tell(node, node.text);
    } else if (ts.isJsxExpression(node) && node.expression !== undefined && ts.isStringLiteralLike(node.expression) && !ts.isJsxAttribute(node.parent)) {
      tell(node, node.expression.text);
    } else if (ts.isJsxAttribute(node) && READ.includes(node.name.getText()) && node.initializer !== undefined) {
      const value = ts.isJsxExpression(node.initializer) ? node.initializer.expression : node.initializer;
      if (value !== undefined && ts.isStringLiteralLike(value)) {
        tell(node, value.text);
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

test('no text stands outside the dictionary', () => {
  const files = sources();
  assert.ok(files.length > 10);
  assert.deepEqual(files.flatMap((name) => loose(name, readFileSync(join(ROOT, name), 'utf8'))), []);
});

test('loose text is found wherever people would read it', () => {
  assert.equal(loose('a.tsx', '<p>Hello</p>').length, 1);
  assert.equal(loose('a.tsx', '<p>{"Hello"}</p>').length, 1);
  assert.equal(loose('a.tsx', '<input aria-label="Name" className="wide" />').length, 1);
  assert.equal(loose('a.tsx', '<p title={words.title}>{words.text} · </p>').length, 0);
});
