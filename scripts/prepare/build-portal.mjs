import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { filesIn, ifChanged } from './digest.mjs';

/** What is worth sending compressed; fonts are so already. */
const TEXT = /\.(js|css|html|svg)$/;

/** Builds the portal's pages to dist/portal unless they were made from exactly these sources. */
export async function buildPortalIfChanged(root) {
  const sources = [...filesIn(root, path.join('apps', 'portal')), 'package-lock.json'].sort();
  const shipped = sources.filter((file) => !file.includes('.test.'));
  await ifChanged(root, path.join(root, 'dist', '.portal-stamp'), shipped, async () => {
    console.error('Building the pages.');
    await bundle(root);
    await compressAll(path.join(root, 'dist', 'portal'));
  });
}

/** Loaded here and not above: on a fresh checkout it is installed a step before. */
async function bundle(root) {
  const { build } = await import('vite');
  await build({ configFile: path.join(root, 'apps', 'portal', 'vite.config.ts'), logLevel: 'warn' });
}

/** Written once beside each file, so that no request waits for it. */
async function compressAll(folder) {
  await Promise.all(
    filesIn(folder, '')
      .filter((file) => TEXT.test(file))
      .map((file) => compress(path.join(folder, file))),
  );
}

async function compress(file) {
  const text = readFileSync(file);
  const best = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };
  writeFileSync(`${file}.br`, await promisify(brotliCompress)(text, best));
  writeFileSync(`${file}.gz`, await promisify(gzip)(text, { level: 9 }));
}
