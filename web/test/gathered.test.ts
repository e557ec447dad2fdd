import assert from 'node:assert/strict';
import { mock, test, type TestContext } from 'node:test';
import { gathered, REST_MS } from '../src/app/api/gathered';

function asking(context: TestContext) {
  mock.timers.enable({ apis: ['setTimeout'] });
  context.after(() => mock.timers.reset());
  const asked = { times: 0 };
  return { asked, ...gathered(() => asked.times++) };
}

test('a list is asked for at the first news at once', (context) => {
  const { asked, ask } = asking(context);
  ask();
  assert.equal(asked.times, 1);
});

test('a burst of news asks twice: for the first, and for all others together', (context) => {
  const { asked, ask } = asking(context);
  for (let news = 0; news < 100; news++) {
    ask();
  }
  mock.timers.tick(REST_MS - 1);
  assert.equal(asked.times, 1);
  mock.timers.tick(1);
  assert.equal(asked.times, 2);
  mock.timers.tick(10 * REST_MS);
  assert.equal(asked.times, 2);
});

test('news without end asks once in each rest', (context) => {
  const { asked, ask } = asking(context);
  for (let tenth = 0; tenth < 100; tenth++) {
    ask();
    mock.timers.tick(REST_MS / 10);
  }
  assert.equal(asked.times, 11);
});

test('what waited is not asked once nobody wants to know', (context) => {
  const { asked, ask, end } = asking(context);
  ask();
  ask();
  end();
  mock.timers.tick(10 * REST_MS);
  assert.equal(asked.times, 1);
});
