import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const root = path.join(import.meta.dirname, '..', '..');

// After a change of a schema, renew document and types with: npm run reference && npm run gen -w tools/openapi
it('sdk/src/schema.ts is what the generator makes of docs/api/openapi.json', async () => {
  const cwd = path.join(root, 'tools', 'openapi');
  const { stdout } = await promisify(execFile)('npx', ['openapi-typescript', '../../docs/api/openapi.json'], { cwd });
  expect(await readFile(path.join(root, 'sdk', 'src', 'schema.ts'), 'utf8')).toBe(stdout);
});
