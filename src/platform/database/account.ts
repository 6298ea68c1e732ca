import { execFile, type SpawnOptions } from 'node:child_process';
import { promisify } from 'node:util';

/**
 * Who PostgreSQL's programs run as, since they refuse uid 0: ourselves; root inside a user namespace that shows it as
 * `nobody`, with files that stay root's; or another user of the machine.
 */
export type Account =
  | { readonly kind: 'self' }
  | { readonly kind: 'namespace' }
  | { readonly kind: 'user'; readonly uid: number; readonly gid: number };

/** A program as it has to be spawned for an account. */
export interface CommandLine {
  readonly program: string;
  readonly args: readonly string[];
  readonly options: Pick<SpawnOptions, 'uid' | 'gid'>;
}

/** uid of `nobody` on Debian: initdb wants a number that has a name. */
const NOBODY = 65_534;

/** How `program` is spawned so that it runs as `account`. `unshare` replaces itself, so the pid is the program's. */
export function commandLine(account: Account, program: string, args: readonly string[]): CommandLine {
  switch (account.kind) {
    case 'self':
      return { program, args, options: {} };
    case 'user':
      return { program, args, options: { uid: account.uid, gid: account.gid } };
    case 'namespace': {
      const mapping = ['--user', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`];
      return { program: 'unshare', args: [...mapping, program, ...args], options: {} };
    }
  }
}

/** What a finished program said; `failed` is true when it could not be run or ended with another code than 0. */
export interface Finished {
  readonly failed: boolean;
  readonly output: string;
}

/** Runs a program to its end as `account` and returns what it printed; never throws for its failure. */
export async function runAs(account: Account, program: string, args: readonly string[]): Promise<Finished> {
  const line = commandLine(account, program, args);
  try {
    const { stdout, stderr } = await promisify(execFile)(line.program, [...line.args], { ...line.options, cwd: '/' });
    return { failed: false, output: `${stdout}${stderr}`.trim() };
  } catch (error) {
    const { stdout = '', stderr = '', message } = error as Error & { stdout?: string; stderr?: string };
    return { failed: true, output: `${stdout}${stderr}`.trim() || message };
  }
}

/** True when `account` can enter `folder` and run `program` (which must know `--version`). */
export async function canUse(account: Account, folder: string, program: string): Promise<boolean> {
  const script = 'cd -- "$1" && exec "$2" --version';
  return !(await runAs(account, '/bin/sh', ['-c', script, 'sh', folder, program])).failed;
}
