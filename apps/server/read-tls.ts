import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readFileSync, unwatchFile, watchFile } from 'node:fs';
import type { Server } from 'node:net';
import { createSecureContext, Server as TlsServer } from 'node:tls';
import { Fault } from '../../src/kernel/index.ts';
import type { Config } from '../../src/platform/config/index.ts';
import type { Tls } from '../../src/platform/http/index.ts';

/** Milliseconds between two looks whether the files have changed. */
const LOOK_MS = 60_000;

type Files = Pick<Config, 'tlsCertificate' | 'tlsKey'>;

/**
 * Reads certificate and key; undefined when neither is named, to speak plain HTTP behind a proxy. Throws
 * `configuration_invalid` when one is missing, cannot be read, or does not belong to the other.
 */
export function readTls({ tlsCertificate, tlsKey }: Files): Tls | undefined {
  if (!tlsCertificate && !tlsKey) return undefined;
  const tls = { cert: read('GAPURA_TLS_CERTIFICATE', tlsCertificate), key: read('GAPURA_TLS_KEY', tlsKey) };
  try {
    // A context takes an empty certificate, and would let every client fail.
    if (new X509Certificate(tls.cert).checkPrivateKey(createPrivateKey(tls.key)) && createSecureContext(tls))
      return tls;
  } catch (cause) {
    throw unusable(cause);
  }
  throw unusable();
}

function unusable(cause?: unknown): Fault {
  const message = 'Certificate and key of TLS cannot be used together.';
  const remedy = 'Give the certificate with its chain and the unencrypted key that it was made for, both as PEM.';
  return new Fault('configuration_invalid', message, { field: 'GAPURA_TLS_KEY', remedy }, { cause });
}

function read(field: string, path: string | undefined): string {
  if (!path) {
    const remedy = 'Name both files, or neither.';
    throw new Fault('configuration_invalid', `${field} is not set, and the other of the two is.`, { field, remedy });
  }
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    const remedy = 'Check path and rights.';
    throw new Fault(
      'configuration_invalid',
      `${field} names a file that cannot be read.`,
      { field, remedy },
      { cause },
    );
  }
}

/** Takes up a renewed certificate without a restart; one that cannot be used is told and changes nothing. Answers how to end it. */
export function watchTls(server: Server, files: Files, failed: (error: unknown) => void, lookMs = LOOK_MS): () => void {
  if (!(server instanceof TlsServer)) return () => {};
  const paths = [files.tlsCertificate, files.tlsKey].filter((path) => path !== undefined);
  const renew = () => {
    try {
      const tls = readTls(files);
      if (tls) server.setSecureContext(tls);
    } catch (error) {
      failed(error);
    }
  };
  for (const path of paths) watchFile(path, { interval: lookMs, persistent: false }, renew);
  return () => {
    for (const path of paths) unwatchFile(path, renew);
  };
}
