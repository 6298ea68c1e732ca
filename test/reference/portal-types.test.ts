import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const root = path.join(import.meta.dirname, '..', '..');
/** The generator writes half a megabyte. */
const maxBuffer = 8 * 1024 * 1024;

// After a change of a schema, renew document and client with: npm run reference && npm run portal -w tools/openapi
it('apps/portal/api/schema.ts is what the generator makes of docs/api/portal.json', async () => {
  const options = { cwd: path.join(root, 'tools', 'openapi'), maxBuffer };
  const { stdout } = await promisify(execFile)('npx', ['openapi-typescript', '../../docs/api/portal.json'], options);
  expect(await readFile(path.join(root, 'apps', 'portal', 'api', 'schema.ts'), 'utf8')).toBe(stdout);
});
