import { spawn } from 'node:child_process';
import { Fault } from '../../kernel/index.ts';

/** What a scanner said of a file that is taken. */
export type ScanResult = 'clean' | 'not_scanned';

/** Looks at a file before it is kept; `infected` is an answer, and no answer is a fault. */
export type Scan = (content: Buffer) => Promise<ScanResult | 'infected'>;

/** Milliseconds that a scanner has for one file. */
export const SCAN_MS = 30_000;

/** Without a scanner nothing is looked at, and every file says so. */
export const noScan: Scan = async () => 'not_scanned';

/**
 * A scan by a command of the machine (`clamdscan -`), which gets the file on its standard input and ends with
 * 0 for a clean and 1 for an infected one. Throws `scanner_unavailable` for any other end, and when it takes longer than
 * `limitMs`: a file that could not be looked at is not taken. No words: {@link noScan}.
 */
export function scanBy(words: readonly string[], limitMs = SCAN_MS): Scan {
  const [program, ...args] = words;
  if (program === undefined) return noScan;
  return async (content) => {
    const code = await run(program, args, content, limitMs);
    if (code === 0) return 'clean';
    if (code === 1) return 'infected';
    throw new Fault('scanner_unavailable', 'The file could not be scanned, so it was not taken.', {
      field: 'GAPURA_FILE_SCANNER',
      remedy: 'Hand it in again later.',
    });
  };
}

/** The exit code; null when it could not be started, was ended by a signal or took too long. */
function run(program: string, args: readonly string[], input: Buffer, limitMs: number): Promise<number | null> {
  // A group of its own, so that whatever the scanner starts ends with it.
  const child = spawn(program, args, { detached: true, stdio: ['pipe', 'ignore', 'ignore'] });
  return new Promise((resolve) => {
    const limit = setTimeout(() => stop(child.pid), limitMs);
    const end = (code: number | null) => {
      clearTimeout(limit);
      resolve(code);
    };
    child.once('error', () => end(null));
    child.once('exit', end);
    // A scanner may know enough before it has read all, and close its input.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}

function stop(pid: number | undefined): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended by itself meanwhile.
  }
}
