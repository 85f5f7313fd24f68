/** What the shell is told; see contracts in docs. */
export const exitCodes = {
  done: 0,
  /** It ran, but an expectation, a check or a trial failed, or it stopped and can go on. */
  failed: 1,
  /** Nothing usable was produced: bad input. */
  badInput: 2,
  interrupted: 130,
} as const;
