import { Beat } from './beat';
import { Controls } from './controls';
import type { ReplayData, ReplayTexts } from './data';
import { CLASSES, GLYPHS } from './glyphs';
import { HospitalMap } from './map';
import { Scale } from './scale';
import { Services } from './services';
import { add, draw } from './svg';
import { Timeline } from './timeline';

/** A replay on a page. */
export interface Replay {
  /** Hours since the beginning at which it stands. */
  readonly time: number;
  readonly playing: boolean;
  play(): void;
  pause(): void;
  /** Goes to an hour since the beginning. */
  seek(time: number): void;
  /** The hour at which least care is left: what a printed page shows. */
  worst(): number;
  /** Takes it off the page. */
  destroy(): void;
}

/** Seconds the whole replay takes at speed 1. */
const SECONDS = 60;
/** Seconds between two moments for readers who want no motion. */
const STILL_SECONDS = 2.5;

/**
 * Shows a replay inside an element. It asks nothing of the network, keeps nothing, and leaves the rest of the page alone.
 *
 * @param element where; what is in it is replaced
 */
export function mountReplay(element: HTMLElement, data: ReplayData, texts: ReplayTexts): Replay {
  return new Player(element, data, texts);
}

class Player implements Replay {
  time = 0;
  playing = false;
  private readonly timeline: Timeline;
  private readonly scale: Scale;
  private readonly root: HTMLDivElement;
  private readonly map: HospitalMap;
  private readonly services: Services;
  private readonly controls: Controls;
  private readonly told: HTMLParagraphElement;
  private readonly watcher: ResizeObserver;
  private readonly still = window.matchMedia('(prefers-reduced-motion: reduce)');
  private readonly beat = new Beat(STILL_SECONDS, () => this.step(1));
  private speed = 1;
  private frame = 0;
  private before = 0;
  private shownMoment = -2;

  constructor(
    element: HTMLElement,
    private readonly data: ReplayData,
    private readonly texts: ReplayTexts,
  ) {
    this.timeline = new Timeline(data);
    this.scale = new Scale(data.moments.map((moment) => moment.time), data.end);
    element.replaceChildren();
    this.root = add(element, 'div', 'replay');
    this.controls = new Controls(this.root, data, texts, this.scale, {
      toggle: () => (this.playing ? this.pause() : this.play()),
      step: (direction) => this.step(direction),
      seekPlace: (place) => this.seek(this.scale.time(place)),
      speed: (factor) => {
        this.speed = factor;
        this.beat.speed(factor);
      },
    });
    this.told = add(this.root, 'p', 'replay-told');
    this.told.setAttribute('aria-live', 'polite');
    const stage = add(this.root, 'div', 'replay-stage');
    const mapPart = add(stage, 'div', 'replay-map-part');
    this.map = new HospitalMap(mapPart, data, texts);
    this.legend(mapPart);
    this.services = new Services(add(stage, 'div', 'replay-side'), data, texts);
    this.watcher = new ResizeObserver(() => this.resize(mapPart));
    this.watcher.observe(mapPart);
    this.resize(mapPart);
    this.show();
  }

  play(): void {
    if (this.playing) {
      return;
    }
    if (this.time >= this.data.end) {
      this.time = 0;
    }
    this.playing = true;
    this.told.setAttribute('aria-live', 'off');
    this.controls.playing(true);
    if (this.still.matches) {
      this.beat.play();
    } else {
      this.before = performance.now();
      this.frame = requestAnimationFrame((now) => this.advance(now));
    }
  }

  pause(): void {
    this.playing = false;
    cancelAnimationFrame(this.frame);
    this.beat.pause();
    this.told.setAttribute('aria-live', 'polite');
    this.controls.playing(false);
  }

  seek(time: number): void {
    this.time = Math.min(Math.max(0, time), this.data.end);
    this.show();
  }

  worst(): number {
    let worst = 0;
    let least = Infinity;
    for (const [time, kind] of this.data.events) {
      if (kind === 'capacity') {
        const left = this.timeline.at(time).capacity.reduce((sum, share) => sum + share, 0);
        if (left < least) {
          least = left;
          worst = time;
        }
      }
    }
    this.show();
    return worst;
  }

  destroy(): void {
    this.pause();
    this.watcher.disconnect();
    this.root.remove();
  }

  private advance(now: number): void {
    if (!this.playing) {
      return;
    }
    const place = this.scale.place(this.time) + ((now - this.before) / 1000 / SECONDS) * this.speed;
    this.before = now;
    this.seek(place >= 1 ? this.data.end : this.scale.time(place));
    if (place >= 1) {
      this.pause();
    } else {
      this.frame = requestAnimationFrame((next) => this.advance(next));
    }
  }

  /** Goes to the next moment worth telling, or to the one before. */
  private step(direction: 1 | -1): void {
    const times = this.data.moments.map((moment) => moment.time);
    const next =
      direction > 0
        ? (times.find((time) => time > this.time) ?? this.data.end)
        : (times.filter((time) => time < this.time).at(-1) ?? 0);
    this.seek(next);
    if (this.time >= this.data.end && this.playing) {
      this.pause();
    }
  }

  private show(): void {
    const now = this.timeline.at(this.time);
    this.map.show(now);
    this.services.show(now);
    const moment = this.moment();
    const text = moment < 0 ? this.texts.calm : this.data.moments[moment]!.text;
    this.controls.show(this.time, text);
    if (moment !== this.shownMoment) {
      this.shownMoment = moment;
      this.told.textContent = moment < 0 ? text : `${this.data.moments[moment]!.clock} – ${text}`;
    }
  }

  /** The last moment told so far; -1 before the first. */
  private moment(): number {
    const moments = this.data.moments;
    let low = 0;
    let high = moments.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (moments[middle]!.time <= this.time) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }

  private resize(mapPart: HTMLElement): void {
    if (this.map.resize(mapPart.clientWidth)) {
      this.controls.resize(this.root.clientWidth);
      this.map.show(this.timeline.at(this.time));
    }
  }

  private legend(parent: Element): void {
    const legend = add(parent, 'ul', 'replay-legend');
    this.texts.states.forEach((text, state) => {
      const item = add(legend, 'li');
      const svg = draw(item, 'svg', { viewBox: '-9 -9 18 18', 'aria-hidden': 'true' });
      draw(svg, 'path', { d: GLYPHS[state]!, class: CLASSES[state]! });
      add(item, 'span', '', text);
    });
  }
}
