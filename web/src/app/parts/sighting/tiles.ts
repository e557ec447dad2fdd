/** Where each country of the map is drawn: column and row of a grid, roughly as they lie. Our own table; it knows no borders. */
export const TILES: Readonly<Record<string, readonly [column: number, row: number]>> = {
  IS: [1, 1], NO: [5, 1], SE: [6, 1], FI: [7, 1],
  EE: [8, 2], LV: [8, 3], LT: [8, 4], DK: [5, 2],
  IE: [1, 3], GB: [2, 3], NL: [4, 3], DE: [5, 3], PL: [7, 3],
  BE: [3, 4], LU: [4, 4], CZ: [6, 4], SK: [7, 4], UA: [9, 4],
  FR: [3, 5], CH: [4, 5], LI: [5, 5], AT: [6, 5], HU: [7, 5], RO: [8, 5], MD: [9, 5],
  AD: [2, 6], MC: [3, 6], SM: [5, 6], SI: [6, 6], HR: [7, 6], RS: [8, 6], BG: [9, 6],
  PT: [1, 7], ES: [2, 7], IT: [5, 7], BA: [6, 7], ME: [7, 7], MK: [8, 7], TR: [10, 7],
  MT: [5, 8], AL: [7, 8], GR: [8, 8], CY: [10, 8],
};

/** What a language calls a country. */
export const countryName = (locale: string, code: string): string => new Intl.DisplayNames([locale], { type: 'region' }).of(code) ?? code;
