import { clockAt, dawn, dayAt } from './clock';
import type { ReplayData, ReplayTexts } from './data';
import type { Scale } from './scale';
import { add } from './svg';

/** What the reader asks for. */
export interface Wishes {
  toggle(): void;
  step(direction: 1 | -1): void;
  seekPlace(place: number): void;
  speed(factor: number): void;
}

const STEPS = 1000;
const SPEEDS: readonly number[] = [0.5, 1, 2, 4];
/** Pixels that a day's number takes on the time line. */
const DAY_WIDTH = 64;

/** Buttons, time line and speed: native controls, so that keyboard and screen reader work as everywhere. */
export class Controls {
  private readonly button: HTMLButtonElement;
  private readonly slider: HTMLInputElement;
  private readonly days: HTMLDivElement;
  private readonly clock: HTMLElement;
  private shownClock = '';
  private shownPlace = -1;

  constructor(
    parent: Element,
    private readonly data: ReplayData,
    private readonly texts: ReplayTexts,
    private readonly scale: Scale,
    wishes: Wishes,
  ) {
    const row = add(parent, 'div', 'replay-controls');
    this.step(row, '|◀', texts.previous, () => wishes.step(-1));
    this.button = add(row, 'button', 'replay-play');
    this.button.type = 'button';
    this.button.addEventListener('click', () => wishes.toggle());
    this.step(row, '▶|', texts.next, () => wishes.step(1));
    this.clock = add(row, 'span', 'replay-clock');
    this.speeds(row, wishes);
    const line = add(parent, 'div', 'replay-line');
    this.slider = add(line, 'input', 'replay-slider');
    this.slider.type = 'range';
    this.slider.min = '0';
    this.slider.max = String(STEPS);
    this.slider.step = '1';
    this.slider.setAttribute('aria-label', texts.position);
    this.slider.addEventListener('input', () => wishes.seekPlace(Number(this.slider.value) / STEPS));
    this.days = add(line, 'div', 'replay-days');
    this.days.setAttribute('aria-hidden', 'true');
    add(parent, 'p', 'replay-hint', texts.shortened);
    this.playing(false);
  }

  /** Shows whether it plays. */
  playing(plays: boolean): void {
    this.button.textContent = plays ? `❚❚ ${this.texts.pause}` : `▶ ${this.texts.play}`;
  }

  /** Shows the moment; what is told of it goes to those who do not see the map. */
  show(time: number, told: string): void {
    const clock = clockAt(time, this.data, this.texts);
    if (clock !== this.shownClock) {
      this.shownClock = clock;
      this.clock.textContent = clock;
      this.slider.setAttribute('aria-valuetext', told === '' ? clock : `${clock} – ${told}`);
    }
    const place = Math.round(this.scale.place(time) * STEPS);
    if (place !== this.shownPlace) {
      this.shownPlace = place;
      this.slider.value = String(place);
    }
  }

  /** Writes the days under the time line, as many as there is room for. */
  resize(width: number): void {
    this.days.replaceChildren();
    let free = 0;
    const last = dayAt(this.data.end, this.data);
    for (let day = 1; day <= last; day++) {
      const x = this.scale.place(dawn(day, this.data)) * width;
      if (x >= free && x <= width - DAY_WIDTH * 0.8) {
        const label = add(this.days, 'span', '', this.texts.day.replace('{day}', String(day)));
        label.style.left = `${x}px`;
        free = x + DAY_WIDTH;
      }
    }
  }

  private step(row: Element, sign: string, label: string, act: () => void): void {
    const button = add(row, 'button', 'replay-step', sign);
    button.type = 'button';
    button.setAttribute('aria-label', label);
    button.title = label;
    button.addEventListener('click', act);
  }

  private speeds(row: Element, wishes: Wishes): void {
    const label = add(row, 'label', 'replay-speed', `${this.texts.speed} `);
    const select = add(label, 'select');
    for (const speed of SPEEDS) {
      const option = add(select, 'option', '', `×${speed === 0.5 ? '½' : speed}`);
      option.value = String(speed);
      option.selected = speed === 1;
    }
    select.addEventListener('change', () => wishes.speed(Number(select.value)));
  }
}
