import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { installationFolder } from './installation-folder.ts';

test('the installation is the folder of package.json and the migrations', () => {
  expect(existsSync(path.join(installationFolder(), 'package.json'))).toBe(true);
  expect(existsSync(path.join(installationFolder(), 'migrations'))).toBe(true);
});
