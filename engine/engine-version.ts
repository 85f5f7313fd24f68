/** Version of the numbers: part of every run's hash, so that a changed engine never answers from an old run. */
export const ENGINE_VERSION = '0.2.1';
