import { workerData } from 'piscina';
import type { Picture } from '../../results/report/index.js';
import type { Overfitting } from '../../results/schemas/index.js';
import type { EvaluatedAlternatives } from './evaluate-alternatives.js';
import type { FinishTask } from './open-finishers.js';
import type { RunJob, WorkerContext } from './worker-context.js';

let context: WorkerContext | undefined;

const loadVega = () => import('../../results/report/figures/draw-picture.js');

/** Does one task of a run's end, see open-finishers.ts; loads what it needs and no more, since a thread does few kinds. */
export default async function finish(
  task: FinishTask,
): Promise<EvaluatedAlternatives | Overfitting | Picture | undefined> {
  switch (task.kind) {
    case 'alternatives': {
      const { evaluateAlternatives } = await import('./evaluate-alternatives.js');
      const { openContext, withoutTracks } = await import('./worker-context.js');
      context ??= openContext(withoutTracks(workerData as RunJob));
      return evaluateAlternatives(context, task.book, task.hedge);
    }
    case 'overfitting': {
      const { measureOverfitting } = await import('../aggregate/overfitting/measure-overfitting.js');
      const { kernelModule } = await import('./kernel-module.js');
      return measureOverfitting(
        task.compared,
        (workerData as RunJob).engine === 'reference' ? undefined : kernelModule(),
      );
    }
    case 'load Vega':
      await loadVega();
      return;
    case 'picture': {
      const { drawPicture } = await loadVega();
      return drawPicture(task.spec);
    }
  }
}
