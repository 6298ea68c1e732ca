import { readdirSync, readFileSync } from 'node:fs';

/** Ticks of `/proc` in a second, the same on every Linux that Node runs on. */
const TICKS = 100;

/** Cores that were busy, and with whom: what others took tells how far to trust a run on a shared machine. */
export interface Cores {
  readonly servers: number;
  readonly database: number;
  readonly generator: number;
  readonly others: number;
}

/** Seconds of processor time since the start of each, and of the whole machine. */
interface Reading {
  readonly at: number;
  readonly servers: number;
  readonly database: number;
  readonly machine: number;
}

/** Reads the clocks of the server processes, of a postmaster with its children, and of the machine. */
export function readProcessors(servers: readonly number[], postmaster: number): Reading {
  return {
    at: performance.now() / 1_000,
    servers: total(servers),
    database: total(childrenOf(postmaster)) + secondsOf(postmaster) + endedChildrenOf(postmaster),
    machine: machineSeconds(),
  };
}

/** Cores busy between two readings; `generator`: its own count of cores in that time. */
export function coresBetween(before: Reading, after: Reading, generator: number): Cores {
  const seconds = after.at - before.at;
  const of = (key: 'servers' | 'database' | 'machine') => (after[key] - before[key]) / seconds;
  const [servers, database] = [of('servers'), of('database')];
  return { servers, database, generator, others: Math.max(0, of('machine') - servers - database - generator) };
}

function total(pids: readonly number[]): number {
  return pids.reduce((sum, pid) => sum + secondsOf(pid), 0);
}

/** `utime` and `stime` are the 12th and 13th field after the name, which may hold blanks (proc(5)). */
function secondsOf(pid: number): number {
  const fields = statOf(pid);
  return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) / TICKS;
}

/** What children took that have ended: `cutime` and `cstime`, the next two fields. */
function endedChildrenOf(pid: number): number {
  const fields = statOf(pid);
  return (Number(fields[13] ?? 0) + Number(fields[14] ?? 0)) / TICKS;
}

function childrenOf(parent: number): number[] {
  const pids = readdirSync('/proc').map(Number).filter(Number.isInteger);
  return pids.filter((pid) => Number(statOf(pid)[1]) === parent);
}

/** The fields of a process after its name; none when it has ended. */
function statOf(pid: number): string[] {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ');
  } catch {
    return [];
  }
}

/** All but idle, waiting for the disk, and what the host took away. */
function machineSeconds(): number {
  const [user = 0, nice = 0, system = 0, , , irq = 0, softirq = 0] = (
    /^cpu +(.*)$/m.exec(readFileSync('/proc/stat', 'utf8'))?.[1] ?? ''
  )
    .split(' ')
    .map(Number);
  return (user + nice + system + irq + softirq) / TICKS;
}
