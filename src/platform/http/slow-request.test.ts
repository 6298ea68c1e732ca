import { connect } from 'node:net';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { systemClock } from '../../kernel/index.ts';
import { createHttpServer } from './server.ts';

const app = createHttpServer({ clock: systemClock(), logger: pino({ level: 'silent' }), trustedProxies: [] });
app.post('/slow', async () => 'never');
app.post('/file', { config: { arrivesWithinMs: 900_000 } }, async () => 'read');
beforeAll(() => app.listen({ host: '127.0.0.1', port: 0 }));
afterAll(() => app.close());

/** What the server says to a body that stops in the middle, until it ends the connection. */
function sendHalfABody(): Promise<string> {
  const { port } = app.server.address() as { port: number };
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(
        'POST /slow HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\nContent-Length: 100\r\n\r\nhalf',
      );
    });
    let said = '';
    socket.on('data', (data) => {
      said += data.toString();
    });
    socket.on('error', reject);
    socket.on('close', () => resolve(said));
  });
}

// Each waits for ten seconds and more, both at the same time.
it.concurrent('a body that does not arrive within ten seconds is answered 408 and its connection ended', async () => {
  const began = performance.now();
  expect(await sendHalfABody()).toMatch(/^HTTP\/1\.1 408 /);
  expect(performance.now() - began).toBeLessThan(15_000);
});

it.concurrent('a route that reads files waits longer', async () => {
  const { port } = app.server.address() as { port: number };
  const head = 'POST /file HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\nContent-Length: 8\r\n\r\n';
  const said = await new Promise<string>((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(`${head}half`);
      setTimeout(() => socket.write('whole'.slice(0, 4)), 11_500);
    });
    socket.on('data', (data) => {
      resolve(data.toString());
      socket.destroy();
    });
    socket.on('error', reject);
    socket.on('close', () => resolve('closed'));
  });
  expect(said).toMatch(/^HTTP\/1\.1 200 /);
});
