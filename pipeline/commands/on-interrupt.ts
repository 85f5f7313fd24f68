/** Thrown through a command that Ctrl-C stopped; the main program turns it into exit code 130. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
}

/** A signal that Ctrl-C (or SIGTERM) aborts; a second Ctrl-C ends the process at once. */
export function onInterrupt(): { readonly signal: AbortSignal; dispose(): void } {
  const controller = new AbortController();
  const abort = () => {
    process.off('SIGINT', abort);
    controller.abort(new Interrupted('interrupted; the same command goes on from here'));
  };
  process.on('SIGINT', abort);
  process.on('SIGTERM', abort);
  return {
    signal: controller.signal,
    dispose() {
      process.off('SIGINT', abort);
      process.off('SIGTERM', abort);
    },
  };
}
