/**
 * Installs the Debian packages named on the command line where they are missing: `node scripts/install-packages.mjs
 * postgresql-15`. As root on Debian it does so after saying which; anybody else is told the command.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';

const missing = process.argv.slice(2).filter((name) => !isInstalled(name));
if (missing.length > 0) install(missing);

function install(names) {
  const command = `apt-get install -y --no-install-recommends ${names.join(' ')}`;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    console.error(`Missing Debian packages. As root, run: ${command}`);
    return;
  }
  console.error(`Installing Debian packages: ${names.join(' ')}`);
  if (names.some((name) => name.startsWith('postgresql'))) leaveNoClusterRunning();
  run('apt-get', ['update', '-qq']);
  run('apt-get', command.split(' ').slice(1));
}

/** Only the programs are wanted; without this the package makes and starts a cluster of its own. */
function leaveNoClusterRunning() {
  const folder = '/etc/postgresql-common/createcluster.d';
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/gapura.conf`, 'create_main_cluster = false\n');
}

function isInstalled(name) {
  const { stdout } = spawnSync('dpkg', ['--status', name], { encoding: 'utf8' });
  return stdout?.includes('Status: install ok installed') ?? false;
}

function run(program, args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { status } = spawnSync(program, args, { stdio: ['ignore', 2, 2], env });
  if (status !== 0) {
    console.error(`${program} ${args.join(' ')} failed.`);
    process.exit(1);
  }
}
