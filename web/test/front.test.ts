import assert from 'node:assert/strict';
import { test } from 'node:test';
import { QueryClient } from '@tanstack/react-query';
import type { Plan, Search } from '../src/app/api/contract';
import { heardOfSearch } from '../src/app/api/live';
import { amounts, planUnder, SLIDER_FIGURES, sliderStep } from '../src/app/parts/front';
import { Speech } from '../src/app/words/speech';

const plans = [0, 1200, 5000, 90_000].map((money) => ({ money }) as Plan);

test('any amount of money buys the dearest plan that it pays', () => {
  assert.deepEqual([0, 1199, 1200, 4999.99, 5000, 1e9].map((money) => planUnder(plans, money)), [0, 0, 1, 1, 2, 3]);
});

test('less than the cheapest plan costs gives the cheapest', () => {
  assert.equal(planUnder([{ money: 10 } as Plan], 0), 0);
});

test('a slider moves in round steps, about a hundred of them', () => {
  for (const most of [0, 7, 1000, 20_000, 300_000, 2_500_000]) {
    const step = sliderStep(most);
    assert.ok(most / step <= 100.001 && (most < 100 || most / step >= 39), `${most}: ${step}`);
    assert.match(String(step), /^(1|2|5)0*$/);
  }
});

test('no step of the slider leaves what is shown as it was', () => {
  const say = new Speech('en-GB');
  for (const most of [950, 20_000, 300_000, 2_500_000, 9_900_000]) {
    const step = sliderStep(most);
    const shown = Array.from({ length: Math.ceil(most / step) + 1 }, (_, place) => say.euros(place * step, SLIDER_FIGURES));
    assert.equal(new Set(shown).size, shown.length, `${most}`);
  }
});

test('amounts to choose from are round, grow, and end just above what everything costs', () => {
  assert.deepEqual(amounts(42_000), [1000, 2000, 5000, 10_000, 20_000, 50_000]);
  assert.deepEqual(amounts(50_000).at(-1), 50_000);
  assert.deepEqual(amounts(10), [1000]);
});

test('news moves on the search that is shown, and asks again once it is over', () => {
  const client = new QueryClient();
  client.setQueryData<Search>(['search', 'a'], { id: 'a', state: 'queued', done: 0 } as Search);
  heardOfSearch(client, { id: 'a', state: 'running', done: 40 });
  assert.deepEqual(client.getQueryData(['search', 'a']), { id: 'a', state: 'running', done: 40 });
  heardOfSearch(client, { id: 'a', state: 'done', done: 100 });
  assert.equal(client.getQueryState(['search', 'a'])!.isInvalidated, true);
  heardOfSearch(client, { id: 'unknown', state: 'done', done: 100 });
  assert.equal(client.getQueryData(['search', 'unknown']), undefined);
});
