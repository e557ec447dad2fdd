/** The shape of an asset in each state, around its centre: shape and colour say the same, so that neither is needed alone. */
export const GLYPHS: readonly string[] = [
  'M-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z', // usual: a small ring
  'M0 -7L7 6H-7z', // alert: a triangle
  'M0 -7L7 0L0 7L-7 0z', // attacked: a diamond
  'M-6 -6L6 6M-6 6L6 -6', // out: a cross
  'M-6 -6H6V6H-6zM-6 0H6', // cut off: a square with a bar
  'M-6 0a6 6 0 1 0 12 0a6 6 0 1 0 -12 0zM-3 0L-1 2.5L3 -2.5', // back: a ring with a tick
];

/** The class of an asset in each state. */
export const CLASSES: readonly string[] = GLYPHS.map((_, state) => `replay-asset replay-state-${state}`);
