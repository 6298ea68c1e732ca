import { X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { connect } from 'node:tls';
import { pino } from 'pino';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { systemClock } from '../../src/kernel/index.ts';
import { createHttpServer } from '../../src/platform/http/index.ts';
import { makeCertificate } from '../../testing/tls/index.ts';
import { readTls, watchTls } from './read-tls.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'gapura-tls-'));
const { cert, key } = makeCertificate(folder);
const other = makeCertificate(folder, 'other');
const empty = path.join(folder, 'empty.pem');
writeFileSync(empty, '');
afterAll(() => rmSync(folder, { recursive: true }));

describe('certificate and key', () => {
  it('are not needed: then plain HTTP is spoken, behind a proxy', () => {
    expect(readTls({ tlsCertificate: undefined, tlsKey: undefined })).toBeUndefined();
  });

  it.each([
    ['the key alone', { tlsCertificate: undefined, tlsKey: key }, 'GAPURA_TLS_CERTIFICATE is not set'],
    ['the certificate alone', { tlsCertificate: cert, tlsKey: undefined }, 'GAPURA_TLS_KEY is not set'],
    ['a file that is not there', { tlsCertificate: `${cert}.none`, tlsKey: key }, 'names a file that cannot be read'],
    ["another certificate's key", { tlsCertificate: cert, tlsKey: other.key }, 'cannot be used together'],
    ['an empty file', { tlsCertificate: empty, tlsKey: key }, 'cannot be used together'],
    ['a key for a certificate', { tlsCertificate: key, tlsKey: key }, 'cannot be used together'],
  ])('%s ends the start, with what to do', (_, files, message) => {
    expect(() => readTls(files)).toThrow(message);
    expect(() => readTls(files)).toThrow(expect.objectContaining({ code: 'configuration_invalid' }));
  });
});

describe('a server with a certificate', () => {
  it('speaks TLS 1.2 and later, and nothing else', async () => {
    const tls = readTls({ tlsCertificate: cert, tlsKey: key });
    const app = createHttpServer({ clock: systemClock(), logger: pino({ level: 'silent' }), trustedProxies: [], tls });
    app.get('/', async () => ({ status: 'live' }));
    await app.listen({ port: 0, host: '127.0.0.1' });
    try {
      const { port } = app.server.address() as AddressInfo;
      const asked = request({ port, host: 'localhost', ca: readFileSync(cert) }).end();
      const [answer] = await once(asked, 'response');
      expect(answer.statusCode).toBe(200);
      await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow('fetch failed');
      const old = connect({
        port,
        host: 'localhost',
        ca: readFileSync(cert),
        maxVersion: 'TLSv1.1',
        minVersion: 'TLSv1',
      });
      await expect(once(old, 'secureConnect')).rejects.toThrow();
    } finally {
      await app.close();
    }
  });
});

describe('a renewed certificate', () => {
  it('is taken up without a restart, and one that cannot be used is told and changes nothing', async () => {
    const files = { tlsCertificate: path.join(folder, 'current.pem'), tlsKey: path.join(folder, 'current.key') };
    const put = (certificate: string, privateKey: string) => {
      copyFileSync(privateKey, files.tlsKey);
      copyFileSync(certificate, files.tlsCertificate);
    };
    put(cert, key);
    const logger = pino({ level: 'silent' });
    const app = createHttpServer({ clock: systemClock(), logger, trustedProxies: [], tls: readTls(files) });
    await app.listen({ port: 0, host: '127.0.0.1' });
    const failures: unknown[] = [];
    const stop = watchTls(app.server, files, (error) => failures.push(error), 50);
    const { port } = app.server.address() as AddressInfo;
    try {
      expect(await shown(port)).toBe(fingerprintOf(cert));
      put(empty, other.key);
      await vi.waitFor(() => expect(failures).not.toEqual([]), 10_000);
      expect(await shown(port)).toBe(fingerprintOf(cert));
      put(other.cert, other.key);
      await vi.waitFor(async () => expect(await shown(port)).toBe(fingerprintOf(other.cert)), 10_000);
    } finally {
      stop();
      await app.close();
    }
  });
});

/** The fingerprint of the certificate that a new connection is shown. */
async function shown(port: number): Promise<string> {
  const socket = connect({ port, host: '127.0.0.1', rejectUnauthorized: false });
  await once(socket, 'secureConnect');
  const { fingerprint256 } = socket.getPeerCertificate();
  socket.destroy();
  return fingerprint256;
}

function fingerprintOf(file: string): string {
  return new X509Certificate(readFileSync(file)).fingerprint256;
}
