/** One simulated attack, ready to be replayed. Times are hours since the beginning; things are named by their place in a list. */
export interface ReplayData {
  /** Hour at which the replay ends. */
  readonly end: number;
  /** Hour of the week at which it begins, 0 (Monday 00:00) to 167. */
  readonly startHour: number;
  readonly zones: readonly ReplayZone[];
  readonly assets: readonly ReplayAsset[];
  /** Names of digital services. */
  readonly digital: readonly string[];
  /** Names of clinical services. */
  readonly clinical: readonly string[];
  /** What happens, in order of time. */
  readonly events: readonly ReplayEvent[];
  /** What is worth telling, in order of time. */
  readonly moments: readonly ReplayMoment[];
}

export interface ReplayZone {
  readonly name: string;
}

export interface ReplayAsset {
  /** Place of its zone in {@link ReplayData.zones}. */
  readonly zone: number;
  readonly name: string;
}

export interface ReplayMoment {
  readonly time: number;
  /** Day, day of the week and time, as people write them. */
  readonly clock: string;
  readonly text: string;
}

/**
 * What can happen:
 * - `attacked`: the attacker got into an asset; `alert`: a sensor of an asset raised an alert;
 * - `out`, `cut`: an asset went out of use, by the attack or by the defenders; `back`: it is in use again;
 * - `zoneCut`, `zoneBack`: a zone was cut off, or joined again;
 * - `down`, `up`: a digital service stopped, or works again;
 * - `capacity`: the share of the usual capacity of a clinical service changed to the value;
 * - `divert`, `take`: a clinical service sends patients elsewhere, or takes them again.
 */
export type EventKind =
  | 'attacked' | 'alert' | 'out' | 'cut' | 'back' | 'zoneCut' | 'zoneBack'
  | 'down' | 'up' | 'capacity' | 'divert' | 'take';

/** Time, what happens, place of what it happens to in its list, and the share for `capacity`. */
export type ReplayEvent = readonly [time: number, kind: EventKind, subject: number, value?: number];

/** The words of the player, in the reader's language; the application and the report give their own. */
export interface ReplayTexts {
  readonly play: string;
  readonly pause: string;
  readonly previous: string;
  readonly next: string;
  readonly position: string;
  readonly speed: string;
  /** Heads of the parts. */
  readonly map: string;
  readonly clinical: string;
  readonly digital: string;
  /** States of an asset, in the order of {@link AssetState}. */
  readonly states: readonly [usual: string, alert: string, attacked: string, out: string, cut: string, back: string];
  readonly zoneCut: string;
  readonly up: string;
  readonly down: string;
  readonly diverting: string;
  /** Before anything has happened. */
  readonly calm: string;
  /** What the time line shows: that quiet stretches are shortened. */
  readonly shortened: string;
  /** Days since the beginning, with `{day}` for the number. */
  readonly day: string;
  /** A percentage, with `{share}` for the number. */
  readonly percent: string;
  /** Names of the days of the week, Monday first, short. */
  readonly weekdays: readonly string[];
}
