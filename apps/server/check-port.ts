import { createServer } from 'node:net';
import { Fault } from '../../src/kernel/index.ts';
import type { Config } from '../../src/platform/config/index.ts';

/**
 * Asked before anything is started: a second start must not touch the database of the first. Throws `port_taken`.
 */
export function checkPort({ host, port }: Pick<Config, 'host' | 'port'>): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (cause) => {
      const message = `Port ${port} on ${host} cannot be used; perhaps Gapura is running already.`;
      const remedy = 'Stop what listens there, or set GAPURA_PORT to another port.';
      reject(new Fault('port_taken', message, { field: 'GAPURA_PORT', remedy }, { cause }));
    });
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}
