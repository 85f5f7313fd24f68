import { workerData } from 'piscina';
import type { Overfitting } from '../../results/schemas/index.js';
import { measureOverfitting } from '../aggregate/overfitting/measure-overfitting.js';
import { evaluateAlternatives } from './evaluate-alternatives.js';
import type { FinishTask } from './open-finishers.js';
import { openContext, type WorkerContext, type WorkerJob } from './worker-context.js';

let context: WorkerContext | undefined;

/** Does one task of a run's end; see open-finishers.ts. */
export default async function finish(
  task: FinishTask,
): Promise<ReturnType<typeof evaluateAlternatives> | Overfitting | Uint8Array> {
  switch (task.kind) {
    case 'alternatives':
      context ??= openContext(workerData as WorkerJob);
      return evaluateAlternatives(context, task.book, task.hedge);
    case 'overfitting':
      return measureOverfitting(task.compared);
    case 'png': {
      const { renderPng } = await import('../../results/report/figures/render-png.js');
      return renderPng(task.svg);
    }
  }
}
