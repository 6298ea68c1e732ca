/**
 * Makes a fresh checkout ready to run: packages, the embedded PostgreSQL's links, the build. Each step looks first and
 * does nothing when nothing is missing, so a second start is offline and takes a fraction of a second. Everything it
 * says goes to stderr. Only Node's own modules, because node_modules may not be there yet.
 */
import { fileURLToPath } from 'node:url';
import { buildIfChanged } from './prepare/build.mjs';
import { buildPortalIfChanged } from './prepare/build-portal.mjs';
import { checkNode } from './prepare/check-node.mjs';
import { installIfMissing } from './prepare/install.mjs';
import { withLock } from './prepare/lock.mjs';
import { repairPostgres } from './prepare/repair-postgres.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Runs all steps; two at once take turns. Throws an Error whose message says what a person can do. */
export async function prepare() {
  checkNode(process.versions.node);
  await withLock(root, async () => {
    installIfMissing(root);
    repairPostgres(root);
    await buildIfChanged(root);
    await buildPortalIfChanged(root);
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  prepare().catch((error) => {
    console.error(`\n${error.message}\n`);
    process.exitCode = 1;
  });
}
