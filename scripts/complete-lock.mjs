/**
 * Run after a change of dependencies: `node scripts/complete-lock.mjs`. Where a registry lacks the prebuilt binaries of
 * other machines, `npm install` leaves them out of package-lock.json and `npm ci` then refuses the file. This adds
 * them with the version their package asks for. They are never fetched here, so they carry no checksum.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const file = new URL('../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(file, 'utf8'));
const added = [];

for (const entry of Object.values(lock.packages)) {
  for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
    const place = `node_modules/${name}`;
    if (lock.packages[place] || !machineOf(name)) continue;
    const version = range.replace(/^[\^~]/, '');
    lock.packages[place] = { version, ...machineOf(name), ...(entry.dev && { dev: true }), optional: true };
    added.push(`${name}@${version}`);
  }
}

lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
if (added.length > 0) writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.error(added.length > 0 ? `Added ${added.join(', ')}.` : 'Nothing is missing.');

/** The system and processor that a package of prebuilt binaries names itself after, such as `linux-arm64-musl`. */
function machineOf(name) {
  const parts = /(aix|android|darwin|freebsd|linux|netbsd|openbsd|openharmony|sunos|win32)-([a-z0-9]+)(.*)$/.exec(name);
  if (!parts) return undefined;
  const [, os, cpu, rest] = parts;
  const libc = os !== 'linux' ? undefined : rest.includes('musl') ? 'musl' : rest.includes('gnu') ? 'glibc' : undefined;
  return { os: [os], cpu: [cpu], ...(libc && { libc: [libc] }) };
}
