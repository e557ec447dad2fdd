export { mountReplay, type Replay } from './player';
export type {
  EventKind,
  ReplayAsset,
  ReplayData,
  ReplayEvent,
  ReplayMoment,
  ReplayTexts,
  ReplayZone,
} from './data';
