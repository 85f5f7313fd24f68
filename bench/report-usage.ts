// Loaded into a command before its own code (node --import): leaves what the process came to in the file that
// REPORT_USAGE names, as JSON: its largest resident memory [bytes] and the time it took of the processors [s]. Worker
// threads share the process, so one figure holds all of them.
import { writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

const path = process.env.REPORT_USAGE;
if (isMainThread && path !== undefined) {
  process.on('exit', () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    writeFileSync(
      path,
      JSON.stringify({ memory: maxRSS * 1024, processorSeconds: (userCPUTime + systemCPUTime) / 1e6 }),
    );
  });
}
