import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linesOnlyIn, productNames, weaknessNames, type Csaf } from '../src/app/parts/publication/csaf';

test('products are called as the document calls them, wherever in its tree they stand', () => {
  const document = {
    product_tree: {
      branches: [{ branches: [{ product: { product_id: 'P1', name: 'Pump 3' } }] }],
      full_product_names: [{ product_id: 'P2', name: 'Rack' }],
      relationships: [{ full_product_name: { product_id: 'P3', name: 'Pump 3 in its rack' } }],
    },
  } as unknown as Csaf;
  assert.deepEqual([...productNames(document)], [['P1', 'Pump 3'], ['P2', 'Rack'], ['P3', 'Pump 3 in its rack']]);
});

test('a weakness is called by all its names', () => {
  assert.deepEqual(weaknessNames({ cve: 'CVE-2026-0001', ids: [{ text: 'EUVD-2026-7' }] }), ['CVE-2026-0001', 'EUVD-2026-7']);
});

test('what changes is told line by line, however either was laid out', () => {
  const before = '{"title": "Pumps", "notes": ["same", "gone", "twice"]}';
  const after = '{"title":"Pumps",\n"notes":["twice","same","twice","new"]}';
  assert.deepEqual(linesOnlyIn(before, after), ['"gone"']);
  assert.deepEqual(linesOnlyIn(after, before), ['"twice"', '"new"']);
});
