import { execFileSync } from 'node:child_process';
import path from 'node:path';

/** A certificate with its private key, as paths of PEM files. */
export interface Identity {
  readonly cert: string;
  readonly key: string;
}

const keyTypes = { ecdsa: ['ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1'], rsa: ['rsa:2048'] } as const;

/** A certification authority (PSrE) of a test's own, in a folder. */
export function makeAuthority(folder: string, name: string): Identity {
  const files = filesOf(folder, name);
  const usage = ['-addext', 'keyUsage=critical,keyCertSign,cRLSign'];
  request(files, name, 'ecdsa', ['-x509', '-days', '30', '-out', files.cert, ...usage]);
  return files;
}

/** A signer whose certificate an authority gives, good for 30 days from now. */
export function makeSigner(
  folder: string,
  authority: Identity,
  name: string,
  type: keyof typeof keyTypes = 'ecdsa',
): Identity {
  const files = filesOf(folder, name);
  const csr = path.join(folder, `${name}.csr`);
  request(files, name, type, ['-out', csr]);
  const issuer = ['-CA', authority.cert, '-CAkey', authority.key, '-CAcreateserial'];
  openssl(['x509', '-req', '-in', csr, '-out', files.cert, '-days', '30', ...issuer]);
  return files;
}

/** Runs openssl on its arguments, with what goes in; answers what comes out. */
export function openssl(args: readonly string[], input?: Buffer): Buffer {
  return execFileSync('openssl', args, { input, stdio: ['pipe', 'pipe', 'pipe'], maxBuffer: 64 * 1024 * 1024 });
}

function request(files: Identity, name: string, type: keyof typeof keyTypes, rest: readonly string[]): void {
  const subject = ['-subj', `/C=ID/O=Dinas Rekaan/CN=${name}`];
  openssl(['req', '-newkey', ...keyTypes[type], '-nodes', '-keyout', files.key, ...subject, ...rest]);
}

function filesOf(folder: string, name: string): Identity {
  const base = path.join(folder, name.replaceAll(' ', '-'));
  return { cert: `${base}.pem`, key: `${base}.key` };
}
