import type { JobStep } from './job-steps.tsx';
import type { Job } from './queries.ts';

const steps: Readonly<Partial<Record<Job['state'], JobStep>>> = {
  receiving: 'dryRun',
  checked: 'dryRun',
  running: 'running',
  paused: 'running',
  done: 'results',
};

/** The step that a list is at; undefined for one that goes nowhere any more. */
export function stepOf({ state }: Job): JobStep | undefined {
  return steps[state];
}
