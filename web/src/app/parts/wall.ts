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

/** The moment that is told at an hour; undefined before the first. */
export function momentAt({ moments }: Pick<ReplayData, 'moments'>, time: number): ReplayMoment | undefined {
  return moments.findLast((moment) => moment.time <= time);
}

/** The hour of the next moment, or the end. */
export function nextTime({ moments, end }: Pick<ReplayData, 'moments' | 'end'>, time: number): number {
  return moments.find((moment) => moment.time > time)?.time ?? end;
}

/** The hour of the moment before, or the beginning. */
export function previousTime({ moments }: Pick<ReplayData, 'moments'>, time: number): number {
  return moments.findLast((moment) => moment.time < time)?.time ?? 0;
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
