import type { Block } from '../../sweeps/plan/index.js';
import {
  type BookTrials,
  type DailyPart,
  dailyPath,
  type HistoryTask,
  partPath,
  type Task,
  trialsOfBlock,
} from '../pool/index.js';

/** A task whose result is a file. */
export type QueuedFileTask =
  | { readonly kind: 'block'; readonly block: Block }
  | { readonly kind: 'daily'; readonly part: DailyPart };

/** A task as it lies on the queue; what is known not to work is said once for all of them. */
export type QueuedTask = { readonly kind: 'condor' | 'layer'; readonly index: number } | QueuedFileTask;

/** Tasks that one thread does one after the other, as they lie on the queue. */
export interface QueuedJob {
  readonly tasks: readonly QueuedTask[];
}

/** Histories are made by threads of the coordinator; no queue is asked for them. */
export function toQueuedTask(task: Exclude<Task, HistoryTask>): QueuedTask {
  if (task.kind === 'block') return { kind: 'block', block: task.block };
  if (task.kind === 'daily') return { kind: 'daily', part: task.part };
  return { kind: task.kind, index: task.index };
}

/** Name of a task within its run: doing it twice, or on two hosts, is doing the same. */
export function taskId(task: QueuedTask): string {
  if (task.kind === 'block') return `block-${task.block.index}`;
  if (task.kind === 'daily') return `daily-${task.part.index}`;
  return `${task.kind}-${task.index}`;
}

/** Path of the file that a task leaves. */
export function filePath(partsFolder: string, task: QueuedFileTask): string {
  return task.kind === 'block' ? partPath(partsFolder, task.block.index) : dailyPath(partsFolder, task.part.index);
}

/** The book of a task's trials, and their places in plan order. */
export function trialsOf(task: QueuedFileTask): BookTrials {
  return task.kind === 'daily' ? task.part : trialsOfBlock(task.block);
}

/** Name of a job within its run, by its first and its last task. */
export function jobId(ids: readonly string[]): string {
  return ids.length === 1 ? ids[0] : `${ids[0]}..${ids[ids.length - 1]}`;
}
