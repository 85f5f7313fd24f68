/**
 * Markets made up by models: as long as wanted, from a seed, labelled modelled throughout.
 *
 * simulate-dataset.ts puts the generators of datasets/models together: the four-factor path of the index, the VIX that
 * follows it, the deviation of the VX curve.
 */
export { type SimulationOptions, simulateDataset } from './simulate-dataset.js';
