import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { Fault } from '../../src/kernel/index.ts';
import { end, keep } from '../trial/index.ts';
import type { Order, Result } from './order.ts';

/** A generator that is connected and waits for its orders. */
export interface Load {
  /** Sends for so many seconds and answers what came back; throws `overloaded` when a connection was lost. */
  run(seconds: number): Promise<Result>;
  close(): Promise<void>;
}

/** Whom a generator calls, and how. */
export interface Lines {
  readonly ports: readonly number[];
  /** Shared evenly by the ports. */
  readonly connections: number;
  readonly tls: boolean;
}

/** Starts the generator with the requests of a file (see `writeRequest`). */
export function driveLoad(file: string, { ports, connections, tls }: Lines): Load {
  const program = fileURLToPath(new URL('generate-load.js', import.meta.url));
  const args = [file, ports.join(','), String(connections), tls ? 'tls' : 'plain'];
  const child = keep(fork(program, args, { serialization: 'advanced' }));
  const lost = once(child, 'exit').then(() => {
    throw new Fault('overloaded', 'The server closed a connection of the load generator.', { field: 'server' });
  });
  lost.catch(() => {});
  return {
    run: async (seconds) => {
      child.send({ seconds } satisfies Order);
      const [result] = await Promise.race([once(child, 'message'), lost]);
      return result as Result;
    },
    close: () => end(child),
  };
}
