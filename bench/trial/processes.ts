import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { Fault } from '../../src/kernel/index.ts';

const children = new Set<ChildProcess>();

/** Remembers a child process, so that it cannot outlive this one: whatever ends us ends it too. */
export function keep<Child extends ChildProcess>(child: Child): Child {
  children.add(child);
  child.once('exit', () => children.delete(child));
  return child;
}

/** Sends a signal to a child and waits until it is gone; sends SIGKILL when that takes longer than `patienceMs`. */
export async function end(child: ChildProcess, signal: NodeJS.Signals = 'SIGTERM', patienceMs = 15_000): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill(signal);
  const timer = setTimeout(() => child.kill('SIGKILL'), patienceMs);
  await gone;
  clearTimeout(timer);
}

/** Kills whatever was kept and still runs. */
export function endAll(): void {
  for (const child of children) child.kill('SIGKILL');
}

process.once('exit', endAll);

/** Never resolves; rejects when this process is asked to end, so that whoever waits beside it can clean up. */
export const interrupted: Promise<never> = new Promise((_, reject) => {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => reject(new Fault('conflict', `Ended by ${signal}.`)));
  }
});
interrupted.catch(() => undefined);
