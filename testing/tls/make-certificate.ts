import { execFileSync } from 'node:child_process';
import path from 'node:path';

/** Writes a certificate for localhost that is good for a day, signed by its own key, into a folder; answers both paths. */
export function makeCertificate(folder: string, name = 'server'): { readonly cert: string; readonly key: string } {
  const files = { cert: path.join(folder, `${name}.pem`), key: path.join(folder, `${name}.key`) };
  const request = 'req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 1 -subj /CN=localhost';
  const names = ['-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1'];
  execFileSync('openssl', [...request.split(' '), ...names, '-keyout', files.key, '-out', files.cert], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  return files;
}
