import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/** Folder of the real market data that some tests read; never copied into the project. */
export const realDataDir = resolve(process.env.SWEEP_REAL_DATA ?? '../shared/data');

/** Whether that folder is there; tests that need it are skipped, and counted as skipped, when it is not. */
export const hasRealData = existsSync(realDataDir);
