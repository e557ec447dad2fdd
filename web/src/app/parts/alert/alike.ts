import type { AlertWhere } from '../../api/contract';

export type Alike = readonly [AlertWhere, ...AlertWhere[]];

/** Those that stand at one place and are meant for one reason are told once. */
export function alike(assets: readonly AlertWhere[]): readonly Alike[] {
  const groups = new Map<string, [AlertWhere, ...AlertWhere[]]>();
  for (const where of assets) {
    const { twin, place, affectedness, keys, confidence, product, line } = where;
    const key = JSON.stringify([twin, place, affectedness, keys, confidence, product, line]);
    const group = groups.get(key);
    if (group === undefined) {
      groups.set(key, [where]);
    } else {
      group.push(where);
    }
  }
  return [...groups.values()];
}
