import type { ReplayData, ReplayTexts } from './data';
import { add } from './svg';
import type { Snapshot } from './timeline';

interface Bar {
  readonly item: HTMLLIElement;
  readonly fill: HTMLSpanElement;
  readonly share: HTMLSpanElement;
  readonly note: HTMLSpanElement;
  shown: number;
  diverting: number;
}

/** How much of each clinical service is left, as bars with their numbers, and which digital services work. */
export class Services {
  private readonly bars: Bar[];
  private readonly lamps: { item: HTMLLIElement; state: HTMLSpanElement; shown: number }[];

  constructor(
    parent: Element,
    data: ReplayData,
    private readonly texts: ReplayTexts,
  ) {
    this.bars = list(parent, texts.clinical, 'replay-clinical', data.clinical).map((item) => {
      const bar = add(item, 'span', 'replay-bar');
      const fill = add(bar, 'span', 'replay-fill');
      const share = add(item, 'span', 'replay-share');
      const note = add(item, 'span', 'replay-note');
      return { item, fill, share, note, shown: -1, diverting: 0 };
    });
    this.lamps = list(parent, texts.digital, 'replay-digital', data.digital).map((item) => ({
      item,
      state: add(item, 'span', 'replay-lamp'),
      shown: -1,
    }));
  }

  show(now: Snapshot): void {
    this.bars.forEach((bar, i) => {
      const share = Math.round(now.capacity[i]! * 100);
      if (share !== bar.shown) {
        bar.shown = share;
        bar.fill.style.transform = `scaleX(${share / 100})`;
        bar.share.textContent = this.texts.percent.replace('{share}', String(share));
        bar.item.className = share < 50 ? 'replay-low' : share < 100 ? 'replay-dim' : '';
      }
      const diverting = now.diverting[i]!;
      if (diverting !== bar.diverting) {
        bar.diverting = diverting;
        bar.note.textContent = diverting ? `→ ${this.texts.diverting}` : '';
      }
    });
    this.lamps.forEach((lamp, i) => {
      const down = now.digitalDown[i]!;
      if (down !== lamp.shown) {
        lamp.shown = down;
        lamp.item.className = down ? 'replay-down' : '';
        lamp.state.textContent = down ? `✕ ${this.texts.down}` : `✓ ${this.texts.up}`;
      }
    });
  }
}

function list(parent: Element, head: string, className: string, names: readonly string[]): HTMLLIElement[] {
  const section = add(parent, 'div', 'replay-services');
  // No heading: which level it should have, only the page knows.
  add(section, 'p', 'replay-head', head);
  const items = add(section, 'ul', className);
  items.setAttribute('aria-label', head);
  return names.map((name) => {
    const item = add(items, 'li');
    add(item, 'span', 'replay-name', name);
    return item;
  });
}
