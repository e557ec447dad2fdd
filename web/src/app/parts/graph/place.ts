import type { Node, View } from './view';

export interface Placed {
  readonly node: Node;
  readonly x: number;
  readonly y: number;
}

export const WIDTH = 190;
export const HEIGHT = 34;
const GAP = 14;
/** Nodes of a column stand in so many rows before the column gets wider. */
const ROWS = 14;
/** Between columns, where the edges run. */
const ALLEY = 150;

/** Places the three columns beside each other, each in the middle of the height. */
export function place(view: View): Placed[] {
  const rows = Math.max(...view.columns.map((column) => Math.min(ROWS, column.length)), 1);
  const height = rows * (HEIGHT + GAP);
  let left = 0;
  return view.columns.flatMap((column) => {
    const tall = Math.max(ROWS, Math.ceil(Math.sqrt(column.length * 4)));
    const wide = Math.ceil(column.length / tall);
    const each = Math.ceil(column.length / Math.max(1, wide));
    const step = Math.max(HEIGHT + GAP, height / Math.max(1, each));
    const top = (height - each * step) / 2;
    const placed = column.map((node, index) => ({
      node,
      x: left + Math.floor(index / each) * (WIDTH + GAP),
      y: top + (index % each) * step + step / 2,
    }));
    if (column.length > 0) {
      left += wide * (WIDTH + GAP) + ALLEY;
    }
    return placed;
  });
}
