import { isFault } from '../../src/kernel/index.ts';
import type { Config } from '../../src/platform/config/index.ts';
import { createLogger } from '../../src/platform/log/index.ts';
import { createMetrics } from '../../src/platform/metrics/index.ts';
import { openPool } from '../../src/platform/sql/index.ts';
import { startBulk } from '../bulk/index.ts';
import { callFromElsewhere, loadDemo, printWelcome } from '../demo/index.ts';
import { type Installation, openInstallation, publicUrlOf, readEnvironment } from '../installation/index.ts';
import { checkPort } from './check-port.ts';
import { createApp } from './create-app.ts';
import { openMails } from './open-mails.ts';
import { openOidc } from './open-oidc.ts';
import { readTls, watchTls } from './read-tls.ts';
import { runChores } from './run-chores.ts';
import { startServices, stopServices } from './start-services.ts';

/** Milliseconds that calls on their way have to end after a signal. */
const DRAIN_MS = 5_000;

/**
 * Connections that may wait to be accepted. Node's 511 were full whenever one institution kept the loop busy for a tenth of
 * a second and others connected: the kernel drops what is too much, and whoever was dropped tries again after a second.
 */
const BACKLOG = 4_096;

const signalled = new Promise<void>((resolve) => {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => resolve());
});

async function main(): Promise<void> {
  const config = readEnvironment();
  const logger = createLogger(config.logLevel);
  await checkPort(config);
  const installation = await openInstallation(config, logger);
  try {
    const demo = config.demo ? await loadDemo(installation, (line) => process.stdout.write(`${line}\n`)) : undefined;
    await serve(installation, config, logger, async () => {
      if (demo) await callFromElsewhere(demo, installation.pool);
      printWelcome(config, demo);
    });
  } finally {
    await installation.close();
  }
}

/** Serves until a signal; whoever is being answered gets the answer. */
async function serve(
  installation: Installation,
  config: Config,
  logger: ReturnType<typeof createLogger>,
  onReady: () => Promise<void>,
): Promise<void> {
  const tls = readTls(config);
  const mails = openMails(config, { ...installation, publicUrl: publicUrlOf(config) });
  const oidc = openOidc(config);
  const services = await startServices(installation);
  const { writer, admission } = services;
  const calls = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const bulk = startBulk(installation, calls, logger);
  const metrics = createMetrics(() => ({ log: writer.waiting, admission: admission.load.waiting }));
  const app = await createApp({ ...services, bulk: bulk.desk, calls, tls, oidc }, config, metrics, logger);
  const stopTls = watchTls(app.server, config, (err) => logger.error({ err }, 'a renewed certificate cannot be used'));
  const patient = openPool(installation.database.app, 'sums', 1, 'report');
  const stopChores = runChores({ ...services, mails, patient }, metrics, logger);
  try {
    await app.listen({ host: config.host, port: config.port, backlog: BACKLOG });
    await onReady();
    await signalled;
  } finally {
    stopChores();
    stopTls();
    await Promise.race([app.close(), new Promise((resolve) => setTimeout(resolve, DRAIN_MS).unref())]);
    await bulk.stop();
    await mails?.close();
    await patient.end();
    await stopServices(services).catch((err: unknown) => logger.error({ err }, 'the services did not end cleanly'));
  }
}

main().catch((error: unknown) => {
  if (isFault(error))
    process.stderr.write(`gapura: ${error.message}${error.remedy ? ` ${error.remedy}` : ''} [${error.code}]\n`);
  else process.stderr.write(`gapura: ${error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = 1;
});
