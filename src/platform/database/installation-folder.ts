import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Fault } from '../../kernel/index.ts';

/**
 * The folder the program is installed in: the nearest one above this module that holds a `package.json`.
 * The same from the sources (`src/`) and from what was built of them (`dist/src/`), which is given no package.json.
 */
export function installationFolder(): string {
  let folder = path.dirname(fileURLToPath(import.meta.url));
  while (!existsSync(path.join(folder, 'package.json'))) {
    const above = path.dirname(folder);
    if (above === folder) {
      throw new Fault('configuration_invalid', 'No package.json lies above the program.', {
        remedy: 'Run it from a complete checkout.',
      });
    }
    folder = above;
  }
  return folder;
}
