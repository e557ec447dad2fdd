import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Beat } from '../src/replay/beat';
import { clockAt, dawn, dayAt } from '../src/replay/clock';
import type { EventKind, ReplayData, ReplayEvent, ReplayTexts } from '../src/replay/data';
import { layOut } from '../src/replay/layout';
import { Scale } from '../src/replay/scale';
import { Snapshot, Timeline } from '../src/replay/timeline';

/** A small generator with a seed, so that a failure can be played again. */
function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function hospital(assets: number, zones: number, count: number, seed: number): ReplayData {
  const draw = random(seed);
  const kinds: EventKind[] = [
    'attacked', 'alert', 'out', 'cut', 'back', 'zoneCut', 'zoneBack', 'down', 'up', 'capacity', 'divert', 'take',
  ];
  const events: ReplayEvent[] = [];
  let time = 0;
  for (let i = 0; i < count; i++) {
    const kind = kinds[Math.floor(draw() * kinds.length)]!;
    const many = kind.startsWith('zone') ? zones : ['attacked', 'alert', 'out', 'cut', 'back'].includes(kind) ? assets : 3;
    time += draw() < 0.3 ? 0 : draw() * 5;
    events.push([time, kind, Math.floor(draw() * many), kind === 'capacity' ? draw() : 0]);
  }
  return {
    end: time + 1,
    startHour: 50,
    zones: Array.from({ length: zones }, (_, i) => ({ name: `zone ${i}` })),
    assets: Array.from({ length: assets }, (_, i) => ({ zone: (i * i) % zones, name: '' })),
    digital: ['a', 'b', 'c'],
    clinical: ['d', 'e', 'f'],
    events,
    moments: events.filter((_, i) => i % 9 === 0).map(([at]) => ({ time: at, clock: '', text: '' })),
  };
}

function plain(snapshot: Snapshot): unknown {
  return structuredClone({ ...snapshot });
}

test('a jump to any moment shows what playing up to it shows', () => {
  const seed = 20261;
  const data = hospital(40, 5, 1000, seed);
  const timeline = new Timeline(data);
  const draw = random(seed + 1);
  for (let jump = 0; jump < 500; jump++) {
    const time = draw() * data.end;
    const slow = new Snapshot(data);
    data.events.filter(([at]) => at <= time).forEach((event) => slow.apply(event));
    assert.deepEqual(plain(timeline.at(time)), plain(slow), `seed ${seed}, jump ${jump} to ${time}`);
  }
});

test('what happens at an hour is shown at that hour', () => {
  const data = { ...hospital(2, 1, 0, 1), end: 9, events: [[3, 'out', 1]] as ReplayEvent[] };
  const timeline = new Timeline(data);
  assert.equal(timeline.at(2.999).assets[1], 0);
  assert.equal(timeline.at(3).assets[1], 3);
  assert.equal(timeline.at(0).assets[1], 0);
});

test('a replay without events can be shown', () => {
  const data = { ...hospital(3, 1, 0, 1), end: 0 };
  assert.deepEqual([...new Timeline(data).at(5).assets], [0, 0, 0]);
  assert.equal(new Scale([], 0).time(0.5) >= 0, true);
});

test('an attacker in a machine that is out of use changes nothing, in a repaired one he does', () => {
  const snapshot = new Snapshot(hospital(1, 1, 0, 1));
  snapshot.apply([0, 'out', 0]);
  snapshot.apply([1, 'attacked', 0]);
  assert.equal(snapshot.assets[0], 3);
  snapshot.apply([2, 'back', 0]);
  snapshot.apply([3, 'attacked', 0]);
  assert.equal(snapshot.assets[0], 2);
});

test('the time line goes forward only, and back again to the same hour', () => {
  const data = hospital(5, 2, 300, 7);
  const scale = new Scale(data.moments.map((moment) => moment.time), data.end);
  let before = -1;
  for (let time = 0; time <= data.end; time += data.end / 997) {
    const place = scale.place(time);
    assert.ok(place > before && place >= 0 && place <= 1, `${time} at ${place} after ${before}`);
    assert.ok(Math.abs(scale.time(place) - time) < 1e-9 * data.end);
    before = place;
  }
});

test('weeks without news take little more of the time line than days', () => {
  const scale = new Scale([24, 24 + 240], 24 + 240 + 1);
  assert.ok(scale.place(24 + 240) - scale.place(24) < 2 * scale.place(24));
});

test('every asset stands inside its own zone, apart from the others, and zones do not overlap', () => {
  for (const width of [200, 350, 720, 1040]) {
    for (const [assets, zones] of [[0, 1], [1, 1], [116, 9], [500, 14], [500, 1]] as const) {
      const data = hospital(assets, zones, 0, 3);
      const { boxes, assets: places, height } = layOut(data, width);
      const seen = new Set<string>();
      places.forEach(([x, y], i) => {
        const box = boxes[data.assets[i]!.zone]!;
        assert.ok(x > box.x + 2 && x < box.x + box.width - 2 && y > box.y && y < box.y + box.height, `${width} ${assets}`);
        seen.add(`${Math.round(x)} ${Math.round(y)}`);
      });
      assert.equal(seen.size, assets);
      boxes.forEach((a, i) => {
        assert.ok(a.x >= 0 && a.y + a.height <= height + 1e-9);
        assert.ok(boxes.length === 1 || a.x + a.width <= width + 1e-9 || a.width > width);
        boxes.slice(i + 1).forEach((b) => assert.ok(a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y));
      });
    }
  }
});

test('the clock counts days from the first and knows the day of the week', () => {
  const data = hospital(1, 1, 0, 1);
  const texts = { day: 'day {day}', weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] } as unknown as ReplayTexts;
  assert.equal(clockAt(0, data, texts), 'day 1, Wed 02:00');
  assert.equal(clockAt(21.99, data, texts), 'day 1, Wed 23:59');
  assert.equal(clockAt(22, data, texts), 'day 2, Thu 00:00');
  assert.equal(clockAt(22 + 24 * 4, data, texts), 'day 6, Mon 00:00');
  assert.equal(dayAt(dawn(5, data), data), 5);
});

test('a new speed counts at once while it plays, and starts nothing that does not play', ({ mock }) => {
  mock.timers.enable({ apis: ['setInterval'] });
  let times = 0;
  const beat = new Beat(2, () => times++);
  beat.speed(1);
  mock.timers.tick(10_000);
  assert.equal(times, 0);
  beat.play();
  mock.timers.tick(2_000);
  assert.equal(times, 1);
  beat.speed(4);
  mock.timers.tick(2_000);
  assert.equal(times, 5);
  beat.pause();
  beat.speed(0.5);
  mock.timers.tick(10_000);
  assert.equal(times, 5);
});
