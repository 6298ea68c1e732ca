import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { expect, it } from 'vitest';
import { checkPort } from './check-port.ts';

it('a port that is in use is told with the setting that names another, and one that is free is left free', async () => {
  const holder = createServer().listen(0, '127.0.0.1');
  await once(holder, 'listening');
  const at = { host: '127.0.0.1', port: (holder.address() as AddressInfo).port };
  const refused = checkPort(at);
  await expect(refused).rejects.toMatchObject({ code: 'port_taken', field: 'GAPURA_PORT' });
  await expect(refused).rejects.toThrow(`Port ${at.port} on 127.0.0.1 cannot be used`);
  await new Promise((resolve) => holder.close(resolve));
  await checkPort(at);
  await checkPort(at);
});
