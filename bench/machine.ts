import { execFileSync } from 'node:child_process';
import { cpus } from 'node:os';
import type pg from 'pg';
import { installationFolder } from '../src/platform/database/index.ts';

/** Commits that are timed. */
const COMMITS = 301;

/** The processor, as it names itself, and how many there are. */
export function processor(): string {
  const all = cpus();
  return `${all.length} x ${all[0]?.model.trim() ?? 'unknown'}`;
}

/** The commit that is measured, with a mark when files differ from it; `unknown` outside a checkout. */
export function commit(): string {
  try {
    const options = { cwd: installationFolder(), encoding: 'utf8' as const, stdio: 'pipe' as const };
    return execFileSync('git', ['describe', '--always', '--dirty', '--abbrev=12'], options).trim();
  } catch {
    return 'unknown';
  }
}

/** Microseconds that one row takes to be durable, the median of some hundred commits one after the other. */
export async function timeCommits(owner: pg.Pool): Promise<number> {
  const client = await owner.connect();
  try {
    await client.query('CREATE TABLE IF NOT EXISTS flush_probe (value integer)');
    const times: number[] = [];
    for (let i = 0; i < COMMITS; i += 1) {
      const began = performance.now();
      await client.query({ name: 'flush-probe', text: 'INSERT INTO flush_probe VALUES ($1)', values: [i] });
      times.push(performance.now() - began);
    }
    return Math.round(median(times) * 1_000);
  } finally {
    client.release();
  }
}

/** The middle of some numbers. */
export function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0;
}
