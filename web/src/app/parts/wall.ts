import type { ReplayData, ReplayMoment } from '../../replay';
import { layOut } from '../../replay/layout';

export type Deed = 'next' | 'previous' | 'first' | 'last' | 'toggle' | 'full' | 'leave' | 'black';

/** What keys do: those of a keyboard, and those that presenter remotes send. */
const KEYS: Readonly<Record<string, Deed>> = {
  PageDown: 'next', ArrowRight: 'next', PageUp: 'previous', ArrowLeft: 'previous', Home: 'first', End: 'last', ' ': 'toggle', F5: 'toggle', f: 'full', F: 'full',
  Escape: 'leave', b: 'black', B: 'black', '.': 'black',
};

/**
 * What a key asks for.
 *
 * @param inControl whether a button or another control has the focus and needs its own keys
 */
export function keyOf(key: string, inControl: boolean): Deed | undefined {
  return inControl && [' ', 'ArrowRight', 'ArrowLeft', 'Home', 'End'].includes(key) ? undefined : KEYS[key];
}

type Told = Pick<ReplayData, 'moments' | 'end'>;

/** What is told at an hour, together when it happens together; undefined before the first moment. */
export function momentAt({ moments }: Pick<ReplayData, 'moments'>, time: number): ReplayMoment | undefined {
  const last = moments.findLast((moment) => moment.time <= time);
  return last && { ...last, text: moments.filter((moment) => moment.time === last.time).map((moment) => moment.text).join(' ') };
}

/** The hour at which to look at the next moment; the end after the last. */
export function nextTime(told: Told, time: number): number {
  return scenes(told).find((scene) => scene > time) ?? told.end;
}

/** The hour at which to look at the moment before the one that is told; the beginning before the first. */
export function previousTime(told: Told, time: number): number {
  const now = momentAt(told, time)?.time ?? 0;
  return scenes(told).findLast((scene) => scene < now) ?? 0;
}

/** Hours after which what a moment tells can be seen: a moment gathers what happens within an hour. */
const SEEN = 1;
const JUST = 1e-6;

/** The hours at which to look at each moment: when what it tells can be seen, but before the next is told. */
function scenes({ moments, end }: Told): number[] {
  const times = [...new Set(moments.map((moment) => moment.time))];
  return times.map((time, place) => Math.max(time, Math.min(time + SEEN, (times[place + 1] ?? end) - JUST)));
}

/** Width of the list of services beside the map, and the space between, unscaled. */
const SIDE = 290;
/** Height of a service in that list with a note below it, and of its head, unscaled. */
const SERVICE = 38;
const HEAD = 40;
/** Height of the map's legend, unscaled. */
const LEGEND = 60;

/** How many times larger than on a page the replay can stand on a wall of this size, in pixels. */
export function scaleToFit(data: ReplayData, width: number, height: number): number {
  const services = data.clinical.length * SERVICE + HEAD;
  let low = 0.3;
  let high = 4;
  for (let round = 0; round < 20; round++) {
    const scale = (low + high) / 2;
    const map = width / scale - SIDE;
    const fits = map > 200 && (layOut(data, map).height + LEGEND) * scale <= height && services * scale <= height;
    if (fits) {
      low = scale;
    } else {
      high = scale;
    }
  }
  return low;
}
