import { setTimeout as sleep } from 'node:timers/promises';
import type { ClusterOptions } from './cluster.ts';
import type { Database } from './database.ts';
import { type OpenCluster, openCluster } from './open-cluster.ts';
import { ensureDatabase } from './roles.ts';

const REVIVE_AFTER_MS = 1_000;

/**
 * The database `name` of the cluster under a home, started and made as needed. While it is held, a server that dies
 * is started again; pools built from the configurations connect to it anew by themselves.
 */
export async function openEmbedded(options: ClusterOptions, name: string): Promise<Database> {
  const holder = await holdCluster(options);
  await ensureDatabase(holder.held.admin, name).catch(async (error) => {
    await holder.release();
    throw error;
  });
  return {
    kind: 'embedded',
    app: holder.held.configFor('gapura_app', name),
    owner: holder.held.configFor('gapura_owner', name),
    get postmasterPid() {
      return holder.held.running.pid;
    },
    close: holder.release,
  };
}

interface Holder {
  readonly held: OpenCluster;
  release(): Promise<'stopped' | 'left_running'>;
}

async function holdCluster(options: ClusterOptions): Promise<Holder> {
  const letting = new AbortController();
  let held = await openCluster(options);
  let reviving: Promise<void> = Promise.resolve();
  const watch = () =>
    held.admin.once('end', () => {
      if (!letting.signal.aborted) reviving = revive();
    });
  const revive = async (): Promise<void> => {
    options.log.warn({ pid: held.running.pid }, 'The database server has ended; it is started again.');
    held = (await openAgain(options, letting.signal)) ?? held;
    if (!letting.signal.aborted) watch();
  };
  const release = async () => {
    letting.abort();
    await reviving;
    return held.release();
  };
  watch();
  return {
    get held() {
      return held;
    },
    release,
  };
}

/** Tries until the cluster is open again; undefined when it is being let go first. */
async function openAgain(options: ClusterOptions, letting: AbortSignal): Promise<OpenCluster | undefined> {
  while (!letting.aborted) {
    try {
      return await openCluster(options);
    } catch (error) {
      options.log.warn({ error: (error as Error).message }, 'The database server could not be started again yet.');
      await sleep(REVIVE_AFTER_MS);
    }
  }
  return undefined;
}
