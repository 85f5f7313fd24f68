import type { BookSpec, BookTrack } from '../book/index.js';
import type { CondorSpec, CondorTrack, LayerSpec, LayerTrack } from '../strategy/index.js';

export const ENGINE_NAMES = ['reference', 'fast'] as const;
export type EngineName = (typeof ENGINE_NAMES)[number];

/** Walks through the days of one market; what they return is read, never written. */
export interface Walks {
  /** See `walkCondorLadder`. */
  condorLadder(spec: CondorSpec, firstRow: number): CondorTrack;
  /** See `walkLayer`. */
  layer(spec: LayerSpec, firstRow: number): LayerTrack;
  /** See `walkBook`. */
  book(spec: BookSpec, firstRow: number, baseRow: number): BookTrack;
}
