import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { fillPage } from './fill-page.ts';
import { sandboxTables } from './sandbox-tables.ts';

const page = path.join(import.meta.dirname, '..', '..', 'docs', 'sandbox.md');

// After a change of people or outcomes, renew the page with: npx vitest run test/reference -u
it('docs/sandbox.md lists everybody of the sandbox and everything that can be asked for', async () => {
  await expect(fillPage(readFileSync(page, 'utf8'), sandboxTables)).toMatchFileSnapshot(page);
});
