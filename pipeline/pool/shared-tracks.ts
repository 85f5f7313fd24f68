import { type CondorTrack, LAYER_COLUMNS, type LayerTrack } from '../../engine/strategy/index.js';

/** Condor columns that trials read; the others are for one trial laid open. */
const SHARED_CONDOR_COLUMNS = [
  'profitAndLoss',
  'credit',
  'riskInForce',
  'vega',
  'theta',
  'pricesUsed',
  'pricesObserved',
] as const;
export type SharedCondorTrack = Pick<CondorTrack, (typeof SHARED_CONDOR_COLUMNS)[number]>;

/** Every track of a plan in one shared buffer, columns of 8-byte floats side by side. */
export interface SharedTracks {
  readonly buffer: SharedArrayBuffer;
  readonly dayCount: number;
  readonly condorCount: number;
  readonly layerCount: number;
}

/** Room for the tracks of a plan, all zero. */
export function allocateTracks(dayCount: number, condorCount: number, layerCount: number): SharedTracks {
  return {
    buffer: new SharedArrayBuffer(bytesOfTracks(dayCount, condorCount, layerCount)),
    dayCount,
    condorCount,
    layerCount,
  };
}

/** Memory that the tracks of a plan take [bytes]. */
export function bytesOfTracks(dayCount: number, condorCount: number, layerCount: number): number {
  const columns = condorCount * SHARED_CONDOR_COLUMNS.length + layerCount * LAYER_COLUMNS.length;
  return columns * dayCount * Float64Array.BYTES_PER_ELEMENT;
}

/** Views on one condor's columns; writing to them writes to shared memory. */
export function condorTrackAt(tracks: SharedTracks, condor: number): SharedCondorTrack {
  const firstColumn = condor * SHARED_CONDOR_COLUMNS.length;
  return Object.fromEntries(
    SHARED_CONDOR_COLUMNS.map((name, index) => [name, columnAt(tracks, firstColumn + index)]),
  ) as unknown as SharedCondorTrack;
}

/** Views on one layer's columns. */
export function layerTrackAt(tracks: SharedTracks, layer: number): LayerTrack {
  const firstColumn = tracks.condorCount * SHARED_CONDOR_COLUMNS.length + layer * LAYER_COLUMNS.length;
  return Object.fromEntries(
    LAYER_COLUMNS.map((name, index) => [name, columnAt(tracks, firstColumn + index)]),
  ) as unknown as LayerTrack;
}

/** Copies the columns that trials read into their shared places. */
export function storeCondorTrack(tracks: SharedTracks, condor: number, track: CondorTrack): void {
  const shared = condorTrackAt(tracks, condor);
  for (const name of SHARED_CONDOR_COLUMNS) shared[name].set(track[name]);
}

export function storeLayerTrack(tracks: SharedTracks, layer: number, track: LayerTrack): void {
  const shared = layerTrackAt(tracks, layer);
  for (const name of LAYER_COLUMNS) shared[name].set(track[name]);
}

/** The bytes of one track where they lie in shared memory: to send it to another process, or to receive it. */
export function trackBytesAt(tracks: SharedTracks, kind: 'condor' | 'layer', index: number): Uint8Array {
  const width = kind === 'condor' ? SHARED_CONDOR_COLUMNS.length : LAYER_COLUMNS.length;
  const before = kind === 'condor' ? 0 : tracks.condorCount * SHARED_CONDOR_COLUMNS.length;
  const bytesPerColumn = tracks.dayCount * Float64Array.BYTES_PER_ELEMENT;
  return new Uint8Array(tracks.buffer, (before + index * width) * bytesPerColumn, width * bytesPerColumn);
}

function columnAt(tracks: SharedTracks, column: number): Float64Array {
  return new Float64Array(tracks.buffer, column * tracks.dayCount * Float64Array.BYTES_PER_ELEMENT, tracks.dayCount);
}
