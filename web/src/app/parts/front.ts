import type { Plan, PlanMeasure } from '../api/contract';

/** What a plan may cost more than the money, by rounding alone. */
const ROUNDING = 1e-9;

/** The number of the best plan that costs no more than so much: of plans that grow in money and in what they save, the last that fits. */
export function planUnder(plans: readonly Plan[], money: number): number {
  return Math.max(0, plans.findLastIndex((plan) => plan.money <= money * (1 + ROUNDING)));
}

/** Figures that tell each step of a slider from the next: the last is at most five hundred times ten to some power. */
export const SLIDER_FIGURES = 3;

/** Steps of a slider that are round amounts: about a hundred from nothing to the most. */
export function sliderStep(most: number): number {
  const raw = Math.max(1, most / 100);
  const figure = 10 ** Math.floor(Math.log10(raw));
  return [1, 2, 5, 10].map((each) => each * figure).find((each) => each >= raw * (1 - ROUNDING))!;
}

/** Amounts of money to choose from before a search: 1, 2, 5, 10, … up to what everything costs. */
export function amounts(all: number): readonly number[] {
  const found: number[] = [];
  for (let figure = 1000; found.length === 0 || found.at(-1)! < all; figure *= 10) {
    found.push(figure, 2 * figure, 5 * figure);
  }
  return found.slice(0, Math.max(1, found.findIndex((each) => each >= all) + 1));
}

export type Measures = ReadonlyMap<string, PlanMeasure>;

/** Measures by their ids. */
export function byId(measures: readonly PlanMeasure[]): Measures {
  return new Map(measures.map((measure) => [measure.id, measure]));
}
