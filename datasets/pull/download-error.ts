/** Why a file could not be had, in words for people. */
export class DownloadError extends Error {
  /**
   * @param isPassing - whether another attempt may go better
   * @param waitMilliseconds - how long the server asks to be left alone
   */
  constructor(
    message: string,
    readonly isPassing: boolean,
    readonly waitMilliseconds = 0,
  ) {
    super(message);
  }
}

/** The server does not have the file. */
export class NotThereError extends DownloadError {
  constructor(status: number) {
    super(`must be there, got status ${status}`, false);
  }
}
