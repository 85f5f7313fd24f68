import { workerData } from 'piscina';
import { evaluateAlternatives } from './evaluate-alternatives.js';
import type { FinishTask } from './open-finishers.js';
import { openContext, type WorkerContext, type WorkerJob } from './worker-context.js';

let context: WorkerContext | undefined;

/** Does one task of a run's end; see open-finishers.ts. */
export default async function finish(task: FinishTask): Promise<ReturnType<typeof evaluateAlternatives> | Uint8Array> {
  switch (task.kind) {
    case 'alternatives':
      context ??= openContext(workerData as WorkerJob);
      return evaluateAlternatives(context, task.book, task.hedge);
    case 'png': {
      const { renderPng } = await import('../../results/report/figures/render-png.js');
      return renderPng(task.svg);
    }
  }
}
