import type { ReplayData, ReplayTexts } from './data';
import { CLASSES, GLYPHS } from './glyphs';
import { layOut } from './layout';
import { draw } from './svg';
import type { Snapshot } from './timeline';

/** Width of a letter of a zone's name to its size: a long name is cut where its box ends. */
const LETTER = 7 / 12;
/** Size of a zone's name where the style sheet says none. */
const SIZE = 12;
/** Least room for the name of a zone that is cut off, and room between name and mark. */
const LEAST = 40;
const BETWEEN = 10;

/** The hospital from above: zones and their assets. Only what changed is drawn anew. */
export class HospitalMap {
  private readonly svg: SVGSVGElement;
  private readonly hidden: string;
  private assets: SVGPathElement[] = [];
  private zones: SVGGElement[] = [];
  private shownAssets: Uint8Array;
  private shownZones: Uint8Array;
  private width = 0;

  constructor(
    parent: Element,
    private readonly data: ReplayData,
    texts: ReplayTexts,
  ) {
    this.svg = draw(parent, 'svg', { class: 'replay-map', role: 'img', 'aria-label': texts.map });
    this.hidden = texts.zoneCut;
    this.shownAssets = new Uint8Array(data.assets.length);
    this.shownZones = new Uint8Array(data.zones.length);
  }

  /** Draws the map for a width in pixels; nothing to do when it is the same as before. */
  resize(width: number): boolean {
    const rounded = Math.max(200, Math.floor(width));
    if (rounded === this.width) {
      return false;
    }
    this.width = rounded;
    this.build();
    return true;
  }

  show(now: Snapshot): void {
    for (let i = 0; i < this.assets.length; i++) {
      const state = now.assets[i]!;
      if (state !== this.shownAssets[i]) {
        const path = this.assets[i]!;
        path.setAttribute('d', GLYPHS[state]!);
        path.setAttribute('class', CLASSES[state]!);
        this.shownAssets[i] = state;
      }
    }
    for (let i = 0; i < this.zones.length; i++) {
      const cut = now.zonesCut[i]!;
      if (cut !== this.shownZones[i]) {
        this.zones[i]!.setAttribute('class', cut ? 'replay-zone replay-zone-cut' : 'replay-zone');
        this.shownZones[i] = cut;
      }
    }
  }

  private build(): void {
    const layout = layOut(this.data, this.width);
    this.svg.setAttribute('viewBox', `0 0 ${layout.width} ${layout.height}`);
    this.svg.replaceChildren();
    const letter = LETTER * (Number.parseFloat(getComputedStyle(this.svg).getPropertyValue('--r-zone')) || SIZE);
    this.zones = this.data.zones.map((zone, i) => {
      const box = layout.boxes[i]!;
      const group = draw(this.svg, 'g', { class: 'replay-zone', transform: `translate(${box.x} ${box.y})` });
      draw(group, 'title', {}, zone.name);
      draw(group, 'rect', { width: box.width, height: box.height, rx: 6 });
      const mark = cutTo(this.hidden, box.width - 20 - LEAST - BETWEEN, letter);
      // What is cut off stays named: its name gives way to the mark only as far as it has to.
      const left = box.width - 20 - BETWEEN - [...mark].length * letter;
      draw(group, 'text', { x: 10, y: 18, class: 'replay-zone-name replay-zone-whole' }, cutTo(zone.name, box.width - 20, letter));
      draw(group, 'text', { x: 10, y: 18, class: 'replay-zone-name replay-zone-short' }, cutTo(zone.name, left, letter));
      draw(
        group,
        'text',
        { x: box.width - 10, y: 18, class: 'replay-zone-mark', 'text-anchor': 'end' },
        mark,
      );
      return group;
    });
    this.assets = this.data.assets.map((asset, i) => {
      const [x, y] = layout.assets[i]!;
      const transform = `translate(${x} ${y}) scale(${layout.scale})`;
      const path = draw(this.svg, 'path', { d: GLYPHS[0]!, class: CLASSES[0]!, transform });
      if (asset.name !== '') {
        draw(path, 'title', {}, asset.name);
      }
      return path;
    });
    this.shownAssets.fill(0);
    this.shownZones.fill(0);
  }
}

function cutTo(text: string, width: number, letter: number): string {
  const letters = Math.max(3, Math.floor(width / letter));
  const points = [...text];
  return points.length <= letters ? text : `${points.slice(0, letters - 1).join('')}…`;
}
