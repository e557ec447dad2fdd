import type { ReplayData } from './data';

/** A zone's box on the map, and where its assets stand. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly Box[];
  /** Size of an asset: the more there are, the smaller. */
  readonly scale: number;
  /** Centre of each asset. */
  readonly assets: readonly (readonly [x: number, y: number])[];
}

/** Distance between two assets of full size. */
export const CELL = 20;
const PADDING = 10;
const HEAD = 26;
const GAP = 12;
const NARROWEST = 168;

/** Up to how many assets are drawn how big; a map must not become longer than its reader's patience. */
const SIZES: readonly (readonly [most: number, scale: number])[] = [
  [300, 1],
  [700, 0.8],
  [Infinity, 0.6],
];

/**
 * Lays zones out in rows, in the order given, each box about one and a half times as wide as high; rows are stretched to the whole
 * width. The same data and width always give the same map.
 */
export function layOut(data: ReplayData, width: number): Layout {
  const counts = data.zones.map(() => 0);
  data.assets.forEach((asset) => (counts[asset.zone]! += 1));
  const scale = SIZES.find(([most]) => data.assets.length <= most)![1];
  const cell = CELL * scale;
  const wanted = counts.map((count) => boxWidth(count, cell));
  const rows = intoRows(wanted, width);
  const boxes: Box[] = [];
  let y = 0;
  for (const row of rows) {
    const spare = width - GAP * (row.length - 1) - row.reduce((sum, zone) => sum + wanted[zone]!, 0);
    const widths = row.map((zone) => wanted[zone]! + spare / row.length);
    const height = Math.max(...row.map((zone, i) => boxHeight(counts[zone]!, widths[i]!, cell)));
    let x = 0;
    row.forEach((zone, i) => {
      boxes[zone] = { x, y, width: widths[i]!, height };
      x += widths[i]! + GAP;
    });
    y += height + GAP;
  }
  return { width, height: Math.max(0, y - GAP), boxes, scale, assets: places(data, boxes, cell) };
}

function boxWidth(assets: number, cell: number): number {
  return Math.max(NARROWEST, Math.ceil(Math.sqrt(assets * 1.5)) * cell + 2 * PADDING);
}

function columns(width: number, cell: number): number {
  return Math.max(1, Math.floor((width - 2 * PADDING) / cell));
}

function boxHeight(assets: number, width: number, cell: number): number {
  return HEAD + Math.max(1, Math.ceil(assets / columns(width, cell))) * cell + PADDING;
}

function intoRows(widths: readonly number[], width: number): number[][] {
  const rows: number[][] = [];
  let left = -1;
  widths.forEach((wanted, zone) => {
    const row = rows[rows.length - 1];
    if (row === undefined || wanted + GAP > left) {
      rows.push([zone]);
      left = width - wanted;
    } else {
      row.push(zone);
      left -= wanted + GAP;
    }
  });
  return rows;
}

function places(data: ReplayData, boxes: readonly Box[], cell: number): [number, number][] {
  const next = data.zones.map(() => 0);
  return data.assets.map((asset) => {
    const box = boxes[asset.zone]!;
    const place = next[asset.zone]!++;
    const across = columns(box.width, cell);
    return [
      box.x + PADDING + ((place % across) + 0.5) * cell,
      box.y + HEAD + (Math.floor(place / across) + 0.5) * cell,
    ];
  });
}
