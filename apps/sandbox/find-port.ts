import { type AddressInfo, createServer } from 'node:net';
import { Fault } from '../../src/kernel/index.ts';

/**
 * The port to listen on, asked for before anything is made, because tokens name the address that they are for. 0 takes
 * one that is free. Throws `port_taken`.
 */
export function findPort(host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (cause) => {
      const message = `Port ${port} on ${host} cannot be used.`;
      const remedy = 'Stop what listens there, or give another --port; 0 takes one that is free.';
      reject(new Fault('port_taken', message, { field: 'port', remedy }, { cause }));
    });
    probe.listen(port, host, () => {
      const { port: found } = probe.address() as AddressInfo;
      probe.close(() => resolve(found));
    });
  });
}
