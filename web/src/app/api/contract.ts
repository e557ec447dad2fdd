import type { ReplayData, ReplayTexts } from '../../replay';

/** What the server's interface under /api takes and gives. Times are ISO 8601 in UTC; care is in care-hours. */

export interface Me {
  readonly state: 'new' | 'signed-out' | 'factor-needed' | 'signed-in' | 'guest';
  readonly person: { readonly id: string; readonly name: string; readonly email: string; readonly language: string } | null;
  readonly organisation: { readonly id: string; readonly name: string; readonly kind: OrganisationKind } | null;
  readonly permissions: readonly string[];
  readonly guestAllowed: boolean;
}

export type OrganisationKind = 'hospital' | 'practice' | 'laboratory' | 'nursing-home' | 'centre' | 'guest';

export interface Setup {
  readonly code: string;
  readonly organisation: string;
  readonly kind: OrganisationKind;
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

export interface Credentials {
  readonly email: string;
  readonly password: string;
}

export interface FactorCode {
  readonly kind: 'totp' | 'recovery';
  readonly code: string;
}

export interface Items<T> {
  readonly items: readonly T[];
}

/** One page of a list; `next` is what to hand on as `after`. */
export interface Page<T> extends Items<T> {
  readonly next: string | null;
}

export interface Twin {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly assets: number;
  readonly services: number;
  readonly updatedAt: string;
  readonly updatedBy: string;
  readonly demo: boolean;
}

export interface TwinGraph {
  readonly zones: readonly Sort[];
  readonly assets: readonly GraphAsset[];
  readonly digital: readonly GraphService[];
  readonly clinical: readonly GraphService[];
  /** Allowed traffic, from zone to zone. */
  readonly flows: readonly { readonly from: string; readonly to: string; readonly name: string }[];
}

export interface Named {
  readonly id: string;
  readonly name: string;
}

/** Something with the word of the twin for what it is, such as `medical-device`. */
export interface Sort extends Named {
  readonly kind: string;
}

export interface GraphAsset extends Sort {
  /** Id of its zone. */
  readonly zone: string;
  readonly tags: readonly string[];
}

export interface GraphService extends Sort {
  /** Ids of the assets and of the digital services it needs. */
  readonly needs: readonly string[];
}

export interface Archetype {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly questions: readonly Question[];
}

export interface Question {
  readonly id: string;
  readonly text: string;
  readonly help: string;
  readonly kind: 'number' | 'choice' | 'yes-no' | 'text';
  readonly choices?: readonly { readonly id: string; readonly text: string }[];
  readonly default: Answer;
  readonly min?: number;
  readonly max?: number;
  readonly unit?: string;
}

export type Answer = string | number | boolean;

export interface NewTwin {
  readonly name: string;
  readonly archetype: string;
  readonly answers: Readonly<Record<string, Answer>>;
}

export interface Scenario {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly realCase: { readonly name: string; readonly facts: string; readonly source: string; readonly happened: boolean };
  readonly attemptsAYear: { readonly low: number; readonly middle: number; readonly high: number; readonly source: string };
  /** Whether it can begin at this hospital. */
  readonly possible: boolean;
}

export interface NewSimulation {
  readonly twin: string;
  readonly scenario: string;
  readonly runs: number;
}

export type SimulationState = 'queued' | 'running' | 'done' | 'failed' | 'cancelled';

export interface Simulation {
  readonly id: string;
  readonly twin: string;
  readonly twinVersion: number;
  readonly twinName: string;
  readonly scenario: string;
  readonly scenarioTitle: string;
  readonly runs: number;
  readonly state: SimulationState;
  /** Runs played so far. */
  readonly done: number;
  /** Why it failed. */
  readonly problem: string | null;
  readonly createdAt: string;
  readonly createdBy: string;
  /** Simulations that come before it while it waits. */
  readonly ahead: number | null;
}

/** A mean with the interval that contains it in 95 of 100 cases; an end that is null is not bounded. */
export interface Estimate {
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
}

export interface SimulationResult {
  readonly headline: readonly string[];
  readonly services: readonly { readonly id: string; readonly name: string; readonly careHours: Estimate; readonly patients: Estimate }[];
  readonly careLost: Estimate;
  /** Mean care lost in the worst tenth of the attempts. */
  readonly worstTenth: Estimate;
  readonly peopleExposed: Estimate;
  readonly moments: readonly { readonly time: number; readonly clock: string; readonly text: string }[];
  /** How sure it is, and what it rests on. */
  readonly facts?: readonly string[];
  /** How to obtain the same result again. */
  readonly again?: string;
}

/** One attack to be replayed, with the words of the player. */
export interface Recording {
  readonly data: ReplayData;
  readonly texts: ReplayTexts;
}

/** What went wrong, after RFC 9457. */
export interface Problem {
  readonly type?: string;
  readonly title: string;
  readonly detail?: string;
  readonly status?: number;
  /** What is wrong in a form, by the name of its field. */
  readonly errors?: readonly { readonly field: string; readonly message: string }[];
}

export interface LiveSimulation {
  readonly id: string;
  readonly state: SimulationState;
  readonly done: number;
  readonly runs: number;
}

export interface LiveTwin {
  readonly id: string;
  readonly version: number;
}
