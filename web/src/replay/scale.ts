/**
 * Where a moment stands on the time line, from 0 to 1. An attack takes a night and a recovery weeks: drawn to scale, all that matters
 * would be one pixel. So a stretch of h hours in which nothing is told takes 1 + ln h when it is longer than an hour, and h otherwise.
 * Within a stretch, time runs evenly.
 */
export class Scale {
  private readonly times: readonly number[];
  private readonly places: readonly number[];

  constructor(moments: readonly number[], end: number) {
    const inner = [...new Set(moments)].filter((time) => time > 0 && time < end).sort((a, b) => a - b);
    this.times = [0, ...inner, Math.max(end, Number.MIN_VALUE)];
    const widths = [0];
    for (let i = 1; i < this.times.length; i++) {
      const hours = this.times[i]! - this.times[i - 1]!;
      widths.push(widths[i - 1]! + (hours > 1 ? 1 + Math.log(hours) : hours));
    }
    const all = widths[widths.length - 1]!;
    this.places = widths.map((width) => width / all);
  }

  /** The place of an hour. */
  place(time: number): number {
    return Scale.between(this.times, this.places, time);
  }

  /** The hour of a place. */
  time(place: number): number {
    return Scale.between(this.places, this.times, place);
  }

  private static between(from: readonly number[], to: readonly number[], value: number): number {
    const last = from.length - 1;
    if (value <= from[0]!) {
      return to[0]!;
    }
    if (value >= from[last]!) {
      return to[last]!;
    }
    let low = 0;
    let high = last;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (from[middle]! <= value) {
        low = middle;
      } else {
        high = middle;
      }
    }
    const share = (value - from[low]!) / (from[high]! - from[low]!);
    return to[low]! + share * (to[high]! - to[low]!);
  }
}
