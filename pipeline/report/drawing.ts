/** The pictures and the page of a run, which may fail where the run does not. */
export interface Drawing {
  /**
   * Draws, where the run asks for pictures; a fault is kept for the end, an interruption is not.
   *
   * @returns null where nothing was drawn
   */
  attempt<Result>(draw: () => Promise<Result>): Promise<Result | null>;
  /** Why something could not be drawn, a line each; empty when everything was. */
  faults(): readonly string[];
}

/**
 * Opens the drawing of a run. Hours of trials must not be lost to a picture: what fails here is told when the run is
 * complete, and `sweep report` makes it from the tables.
 */
export function openDrawing({ draws, signal }: { readonly draws: boolean; readonly signal: AbortSignal }): Drawing {
  const faults: string[] = [];
  return {
    async attempt(draw) {
      if (!draws) return null;
      try {
        return await draw();
      } catch (error) {
        signal.throwIfAborted();
        const [line] = String((error as Error).message ?? error).split('\n');
        faults.push(line);
        return null;
      }
    },
    faults: () => faults,
  };
}
