// Loaded into a command before its own code (node --import): leaves its largest resident memory [bytes] in the file
// that REPORT_MEMORY names. Worker threads share the process, so one figure holds all of them.
import { writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

const path = process.env.REPORT_MEMORY;
if (isMainThread && path !== undefined) {
  process.on('exit', () => writeFileSync(path, String(process.resourceUsage().maxRSS * 1024)));
}
