import { mkdtemp, rm } from 'node:fs/promises';
import { connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ClientConfig } from 'pg';

/** ReadyForQuery, which ends each answer, without its last byte: type `Z` and a length of 5. An error comes before it. */
const READY = Buffer.of(0x5a, 0, 0, 0, 5);

/** A way to the database that can lose an answer on its way back. */
export interface LossySocket {
  readonly config: ClientConfig;
  /** Lets the next statement through (or the one after `spared` more), keeps its answer back, and cuts the connection. */
  loseNextAnswer(spared?: number): void;
  /** While away, every new connection is cut at once. */
  stayAway(away: boolean): void;
  close(): Promise<void>;
}

/** Puts itself between a client and the cluster's unix socket. */
export async function openLossySocket(config: ClientConfig): Promise<LossySocket> {
  const folder = await mkdtemp(path.join(tmpdir(), 'gapura-lossy-'));
  const name = `.s.PGSQL.${config.port ?? 5432}`;
  let spared = Number.POSITIVE_INFINITY;
  let isAway = false;
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    if (isAway) return void client.destroy();
    const database = connect(path.join(config.host ?? '', name));
    for (const socket of [client, database]) sockets.add(socket.on('error', () => socket.destroy()));
    client.pipe(database);
    client.on('close', () => database.end());
    database.on('data', (answer) => {
      if (spared > 0) {
        client.write(answer);
        if (answer.subarray(-6, -1).equals(READY)) spared -= 1;
      } else {
        spared = Number.POSITIVE_INFINITY;
        client.destroy();
      }
    });
    database.on('close', () => client.destroy());
  });
  await new Promise<void>((resolve) => server.listen(path.join(folder, name), resolve));
  return {
    config: { ...config, host: folder },
    loseNextAnswer: (after = 0) => {
      spared = after;
    },
    stayAway: (away) => {
      isAway = away;
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
      await rm(folder, { recursive: true });
    },
  };
}
