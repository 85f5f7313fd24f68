import { workerData } from 'piscina';
import type { Picture } from '../../results/report/index.js';
import type { Overfitting } from '../../results/schemas/index.js';
import { measureOverfitting } from '../aggregate/overfitting/measure-overfitting.js';
import { evaluateAlternatives } from './evaluate-alternatives.js';
import type { FinishTask } from './open-finishers.js';
import { openContext, type RunJob, type WorkerContext, withoutTracks } from './worker-context.js';

let context: WorkerContext | undefined;

const loadVega = () => import('../../results/report/figures/draw-picture.js');

/** Does one task of a run's end; see open-finishers.ts. */
export default async function finish(
  task: FinishTask,
): Promise<ReturnType<typeof evaluateAlternatives> | Overfitting | Picture | undefined> {
  switch (task.kind) {
    case 'alternatives':
      context ??= openContext(withoutTracks(workerData as RunJob));
      return evaluateAlternatives(context, task.book, task.hedge);
    case 'overfitting':
      return measureOverfitting(task.compared);
    case 'load Vega':
      await loadVega();
      return;
    case 'picture': {
      const { drawPicture } = await loadVega();
      return drawPicture(task.spec);
    }
  }
}
