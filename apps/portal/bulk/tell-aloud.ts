import type { jobWords } from './job-words.ts';
import type { Job } from './queries.ts';

/** Every tenth is told, and the end: more often would talk over whoever does something else meanwhile. */
const STEP = 10;

/** What is read out of a list that moves. */
export function tellAloud({ state, asked, rows }: Job, said: typeof jobWords.id): string {
  if (state === 'done') return said.announcedEnd;
  return state === 'running' ? said.announced(Math.floor(percentOf(asked, rows) / STEP) * STEP) : '';
}

/** Whole percents of rows that were asked; a hundred only when all were. */
export function percentOf(asked: number, rows: number): number {
  return rows === 0 ? 0 : Math.floor((100 * asked) / rows);
}
