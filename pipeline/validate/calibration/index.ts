/**
 * Where the numbers of the surfaces and of the friction come from.
 *
 * Read smile-forms.ts (what was tried), fit-form.ts (how it is judged, with dates left out), pattern-search.ts,
 * calibrate-surfaces.ts; then, the surface fixed, calibrate-friction.ts. Nothing here changes a parameter: the results
 * are written into engine/surfaces/surface-parameters.ts by hand.
 */
export { calibrateFriction, type FrictionFit } from './calibrate-friction.js';
export { calibrateSurfaces, type SurfaceCalibration } from './calibrate-surfaces.js';
export type { FittedForm } from './fit-form.js';
