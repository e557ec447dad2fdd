import type { ReplayData, ReplayEvent } from './data';

/** How an asset is. */
export const enum AssetState {
  Usual,
  Alert,
  Attacked,
  Out,
  Cut,
  Back,
}

/** How everything is at one moment. */
export class Snapshot {
  readonly assets: Uint8Array;
  readonly zonesCut: Uint8Array;
  readonly digitalDown: Uint8Array;
  readonly capacity: Float64Array;
  readonly diverting: Uint8Array;

  constructor(data: ReplayData) {
    this.assets = new Uint8Array(data.assets.length);
    this.zonesCut = new Uint8Array(data.zones.length);
    this.digitalDown = new Uint8Array(data.digital.length);
    this.capacity = new Float64Array(data.clinical.length).fill(1);
    this.diverting = new Uint8Array(data.clinical.length);
  }

  /** Takes over the state of another moment. */
  copy(other: Snapshot): void {
    this.assets.set(other.assets);
    this.zonesCut.set(other.zonesCut);
    this.digitalDown.set(other.digitalDown);
    this.capacity.set(other.capacity);
    this.diverting.set(other.diverting);
  }

  /** Lets something happen. */
  apply([, kind, subject, value]: ReplayEvent): void {
    switch (kind) {
      case 'attacked':
        this.worsen(subject, AssetState.Attacked);
        break;
      case 'alert':
        this.worsen(subject, AssetState.Alert);
        break;
      case 'out':
        this.assets[subject] = AssetState.Out;
        break;
      case 'cut':
        this.assets[subject] = AssetState.Cut;
        break;
      case 'back':
        this.assets[subject] = AssetState.Back;
        break;
      case 'zoneCut':
        this.zonesCut[subject] = 1;
        break;
      case 'zoneBack':
        this.zonesCut[subject] = 0;
        break;
      case 'down':
        this.digitalDown[subject] = 1;
        break;
      case 'up':
        this.digitalDown[subject] = 0;
        break;
      case 'capacity':
        this.capacity[subject] = value ?? 1;
        break;
      case 'divert':
        this.diverting[subject] = 1;
        break;
      case 'take':
        this.diverting[subject] = 0;
        break;
    }
  }

  /** An attacker in a machine that is out of use changes nothing that anybody sees. */
  private worsen(asset: number, state: AssetState): void {
    const now = this.assets[asset]!;
    if (now < state || now === AssetState.Back) {
      this.assets[asset] = state;
    }
  }
}

/** Finds how everything is at any moment: a snapshot is kept every so many events, so that a jump costs as little as a step. */
export class Timeline {
  private static readonly STRIDE = 128;
  private readonly kept: Snapshot[] = [];
  private readonly now: Snapshot;
  private done = 0;

  constructor(private readonly data: ReplayData) {
    this.now = new Snapshot(data);
    const state = new Snapshot(data);
    data.events.forEach((event, i) => {
      if (i % Timeline.STRIDE === 0) {
        const copy = new Snapshot(data);
        copy.copy(state);
        this.kept.push(copy);
      }
      state.apply(event);
    });
  }

  /** How everything is at an hour, what happens at that very hour included. The same object each time. */
  at(time: number): Snapshot {
    const events = this.data.events;
    const wanted = this.eventsUntil(time);
    const near = Math.min(Math.floor(wanted / Timeline.STRIDE), this.kept.length - 1);
    if (near >= 0 && (wanted < this.done || near * Timeline.STRIDE > this.done)) {
      this.now.copy(this.kept[near]!);
      this.done = near * Timeline.STRIDE;
    }
    while (this.done < wanted) {
      this.now.apply(events[this.done]!);
      this.done++;
    }
    return this.now;
  }

  private eventsUntil(time: number): number {
    let low = 0;
    let high = this.data.events.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.data.events[middle]![0] <= time) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
