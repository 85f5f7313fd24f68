import type { Block } from '../../sweeps/plan/index.js';
import type { Task } from '../pool/index.js';

/** A task as it lies on the queue; what is known not to work is said once for all blocks. */
export type QueuedTask =
  | { readonly kind: 'condor' | 'layer'; readonly index: number }
  | { readonly kind: 'block'; readonly block: Block };

export function toQueuedTask(task: Task): QueuedTask {
  return task.kind === 'block' ? { kind: 'block', block: task.block } : { kind: task.kind, index: task.index };
}

/** Name of a task within its run: doing it twice, or on two hosts, is doing the same. */
export function taskId(task: QueuedTask): string {
  return task.kind === 'block' ? `block-${task.block.index}` : `${task.kind}-${task.index}`;
}
