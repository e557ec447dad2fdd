import type { ReplayData, ReplayTexts } from '../../replay';

/** What the server's interface under /api takes and gives. Times are ISO 8601 in UTC; care is in care-hours. */

export interface Me {
  readonly state: 'new' | 'signed-out' | 'factor-to-add' | 'factor-needed' | 'signed-in' | 'guest';
  readonly person: { readonly id: string; readonly name: string; readonly email: string; readonly language: string } | null;
  readonly organisation: Organisation | null;
  /** All those the person belongs to. */
  readonly organisations: readonly Organisation[];
  readonly permissions: readonly Permission[];
  readonly guestAllowed: boolean;
  /** What the person can show besides the password. */
  readonly factors: { readonly totp: boolean; readonly recoveryCodes: number } | null;
  /** Until when the second factor counts as just shown. */
  readonly freshUntil: string | null;
}

export interface Organisation {
  readonly id: string;
  readonly name: string;
  readonly kind: OrganisationKind;
}

export type OrganisationKind = 'hospital' | 'practice' | 'laboratory' | 'nursing-home' | 'centre' | 'authority' | 'guest';

export type Permission =
  | 'read-twin' | 'write-twin' | 'export-twin' | 'delete-twin' | 'simulate' | 'read-result' | 'share-result' | 'read-people' | 'manage-people' | 'read-audit'
  | 'manage-organisation' | 'own-account';

export type Role =
  | 'administrator' | 'security-officer' | 'it' | 'biomedical-engineer' | 'director' | 'crisis-cell' | 'clinician' | 'data-protection-officer' | 'trainer'
  | 'auditor' | 'centre-analyst' | 'authority';

/** Somebody who belongs to the organisation. */
export interface Member {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
}

export interface Invitation {
  readonly id: string;
  readonly email: string;
  readonly roles: readonly Role[];
  readonly createdAt: string;
  readonly endsAt: string;
  /** Address to hand on; only when it was just made, null afterwards. */
  readonly path: string | null;
}

/** What somebody sees who holds an invitation. */
export interface InvitationShown {
  readonly organisation: string;
  readonly kind: OrganisationKind;
  readonly email: string;
  readonly roles: readonly Role[];
  readonly endsAt: string;
  /** Whether the address has an account already, whose password is then asked for. */
  readonly accountKnown: boolean;
}

export interface InvitationAnswer {
  readonly name?: string;
  readonly password: string;
}

/** Where somebody is signed in. */
export interface SignedInPlace {
  readonly id: string;
  readonly current: boolean;
  readonly beganAt: string;
  readonly usedAt: string;
  readonly address: string;
  readonly agent: string;
}

export interface PasswordChange {
  readonly current: string;
  readonly password: string;
}

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

/** What an authenticator application needs: a secret to type, or an address to scan. */
export interface TotpProposal {
  readonly secret: string;
  readonly uri: string;
}

/** Shown once. */
export interface RecoveryCodes {
  readonly recoveryCodes: readonly string[];
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
  readonly assetsAtLeast: number;
  readonly assetsAtMost: number;
  readonly questions: readonly Question[];
}

export interface Question {
  readonly id: string;
  readonly text: string;
  readonly help: string;
  readonly kind: 'number' | 'yes-no' | 'choice' | 'country' | 'name';
  readonly choices: readonly { readonly id: string; readonly text: string }[];
  readonly defaultAnswer: Answer;
  readonly least: number | null;
  readonly most: number | null;
  readonly unit: string | null;
  readonly whole: boolean;
}

export type Answer = string | number | boolean;

/** Of answers, or of a text. */
export interface NewTwin {
  readonly archetype?: string;
  readonly answers?: Readonly<Record<string, Answer>>;
  readonly yaml?: string;
}

export interface TwinVersion {
  readonly number: number;
  readonly savedAt: string;
  readonly savedBy: string;
  readonly note: string;
}

/** What one version states and the other does not; null for nothing. */
export interface Difference {
  readonly path: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** What is wrong or odd in a text, in answers or in a file. Line and column are 0 where it is about the whole. */
export interface Finding {
  readonly warning: boolean;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly value: string | null;
  readonly remedy: string | null;
}

export interface Checked {
  readonly valid: boolean;
  readonly problems: readonly Finding[];
}

export interface TwinText {
  readonly yaml: string;
  readonly note?: string;
}

/** What an import would do, or did. */
export interface ImportReport {
  readonly saved: boolean;
  readonly twin: Twin | null;
  readonly added: number;
  readonly placed: number;
  readonly changed: number;
  readonly matched: number;
  /** Personal fields that were left out. */
  readonly personal: number;
  readonly devices: readonly ImportedDevice[];
  readonly ignored: readonly { readonly name: string | null; readonly file: string; readonly reason: string }[];
}

export interface ImportedDevice {
  readonly name: string;
  readonly action: 'added' | 'took-place' | 'changed' | 'matched';
  readonly asset: string;
  readonly sort: string | null;
  readonly zone: string | null;
  readonly reasons: string | null;
  readonly byDefault: boolean;
  readonly changes: readonly { readonly property: string; readonly from: string | null; readonly to: string }[];
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
  /** Ids of measures taken before the attack. */
  readonly measures: readonly string[];
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
  /** Of all draws: the same seed gives the same result. */
  readonly seed: number;
  /** Ids of measures taken before the attack. */
  readonly measures: readonly string[];
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

/** A measure that can be switched on to see what it changes. */
export interface Switch {
  readonly id: string;
  readonly name: string;
  readonly summary: string;
  readonly state: 'possible' | 'in-place' | 'impossible';
}

/** Something defenders can do at any moment. The subject is empty for all of a sort. */
export interface Choice {
  readonly kind: string;
  readonly text: string;
  readonly subject: string;
  readonly name: string;
}

export interface NewBranch {
  /** Hours since the beginning. */
  readonly time: number;
  readonly kind: string;
  readonly subject: string;
}

/** The same attack, gone on differently from a moment on. Care is in care-hours lost. */
export interface Branch {
  readonly careBefore: number;
  readonly careAfter: number;
  readonly summary: string;
  readonly moments: SimulationResult['moments'];
  readonly replay: Recording;
}

/** Two results side by side; what is saved is known only when they differ by the hospital alone. */
export interface Comparison {
  readonly left: Simulation;
  readonly right: Simulation;
  readonly paired: boolean;
  readonly saved: Estimate | null;
  readonly spared: Estimate | null;
  readonly summary: string;
  readonly services: readonly { readonly id: string; readonly saved: Estimate }[];
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
  /** What is wrong with what was sent, one by one. */
  readonly problems?: readonly Finding[];
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
