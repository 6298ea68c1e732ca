import { hostname, setPriority } from 'node:os';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { KeyRing, MasterKeys, prepareLog } from '../../src/audit/index.ts';
import { isFault, systemClock } from '../../src/kernel/index.ts';
import { lookAtFile, openRunner, receiveFile } from '../../src/verification/index.ts';
import { readMasterKeys } from '../installation/index.ts';
import { giveWayTo } from './give-way.ts';
import type { FromThread, ThreadData, ToThread } from './messages.ts';

/** Milliseconds between two looks for jobs that nobody woke the thread for: those that rest, or that another process left. */
const LOOK_MS = 2_000;

/** Behind every call: Linux counts this thread by itself, and 10 of 19 leaves it a tenth of a busy processor. */
const NICE = 10;

async function main(port: MessagePort, { database, master, shiftDays, backlog, calls }: ThreadData): Promise<void> {
  setPriority(0, NICE);
  const say = (message: FromThread) => port.postMessage(message);
  const clock = systemClock(shiftDays);
  const keys = new KeyRing(new MasterKeys(() => readMasterKeys(master)));
  const opened = await openRunner(database, {
    node: `${hostname()}/${process.pid} bulk`,
    keys,
    clock,
    backlog,
    pace: giveWayTo(calls, clock),
  });
  await prepareLog(opened.pool, keys, clock);
  const look = onceAtATime(opened.runAll, say);
  const timer = setInterval(look, LOOK_MS);
  port.on('message', (message: ToThread) => {
    if (message.kind === 'wake') look();
    if (message.kind === 'receive') void receive(message, { sql: opened.pool, keys, clock }, say);
    if (message.kind === 'look') void lookInto(message, say);
    if (message.kind !== 'stop') return;
    clearInterval(timer);
    // Whatever is still being read must not keep the server from ending.
    void opened.close().finally(() => process.exit());
  });
  say({ kind: 'up' });
  look();
}

/**
 * Looks for jobs unless a look is under way; one that is asked for meanwhile comes after it. Of trouble in a row, such as
 * a database that is away, only the first is told.
 */
function onceAtATime(runAll: () => Promise<number>, say: (message: FromThread) => void): () => void {
  let [isLooking, again, isTroubled] = [false, false, false];
  const look = async () => {
    isLooking = true;
    do {
      again = false;
      try {
        await runAll();
        isTroubled = false;
      } catch (error) {
        if (!isTroubled) say({ kind: 'troubled', message: String(error) });
        isTroubled = true;
      }
    } while (again);
    isLooking = false;
  };
  return () => {
    if (isLooking) again = true;
    else void look();
  };
}

async function receive(
  { id, path, handed }: Extract<ToThread, { kind: 'receive' }>,
  parts: Parameters<typeof receiveFile>[2],
  say: (message: FromThread) => void,
): Promise<void> {
  try {
    const received = await receiveFile(path, handed, parts);
    if (!('job' in received)) return say({ kind: 'received', id, received });
    say({ kind: 'received', id, received: { job: received.job } });
    await received.whole;
    say({ kind: 'whole', id });
  } catch (error) {
    say(failureOf(id, error));
  }
}

async function lookInto(
  { id, path, looking }: Extract<ToThread, { kind: 'look' }>,
  say: (message: FromThread) => void,
): Promise<void> {
  try {
    say({ kind: 'looked', id, look: await lookAtFile(path, looking) });
  } catch (error) {
    say(failureOf(id, error));
  }
}

function failureOf(id: number, error: unknown): FromThread {
  const code = isFault(error) ? error.code : 'internal';
  return { kind: 'failed', id, code, message: error instanceof Error ? error.message : String(error) };
}

if (parentPort) await main(parentPort, workerData as ThreadData);
