import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Installs the packages of package-lock.json, development tools included, unless they are all there. */
export function installIfMissing(root) {
  if (isInstalled(root)) return;
  console.error('Installing packages (npm ci); only the first time needs the network.');
  const [command, ...before] = npmCommand();
  // The build needs the development tools even where NODE_ENV=production tells npm to leave them out.
  const args = [...before, 'ci', '--include=dev', '--include=optional'];
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2] });
  if (status !== 0)
    throw new Error(`npm ci failed${error ? ` (${error.message})` : ''}. Check the network, then run this again.`);
  if (!isInstalled(root)) throw new Error('npm ci left packages out. Remove node_modules, then run this again.');
}

/** npm writes what it has installed to a lock file of its own at the very end, so a cut-off install has none. */
function isInstalled(root) {
  const installed = packagesOf(path.join(root, 'node_modules', '.package-lock.json'));
  if (!installed) return false;
  const wanted = packagesOf(path.join(root, 'package-lock.json')) ?? {};
  return Object.entries(wanted).every(([place, entry]) => {
    if (place === '' || (entry.optional && !isForThisMachine(entry))) return true;
    return installed[place]?.version === entry.version && installed[place]?.integrity === entry.integrity;
  });
}

/** An optional package counts as needed only when it names this system and processor, as prebuilt binaries do. */
function isForThisMachine({ os, cpu, libc }) {
  if (!os?.includes(process.platform) || !cpu?.includes(process.arch)) return false;
  return !libc || libc.includes(process.report.getReport().header.glibcVersionRuntime ? 'glibc' : 'musl');
}

function packagesOf(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : undefined;
}

/** The npm that runs us, if one does; otherwise the one on the path. */
function npmCommand() {
  const running = process.env.npm_execpath;
  return running?.endsWith('npm-cli.js') ? [process.execPath, running] : ['npm'];
}
