import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateSync } from 'otplib';
import { Fault, systemClock } from '../../src/kernel/index.ts';
import type { DemoFile } from '../demo/index.ts';
import type { Command } from './command.ts';
import { table } from './print-table.ts';

/** Verbs about the demo that `npm start` loads. */
export const demoCommands: readonly Command[] = [
  {
    words: 'demo people',
    args: [],
    options: {},
    about: 'Lists who can sign in to the portal of the demo: login, password, and the code of its app at present.',
    async run(context) {
      const { config } = await context.installation();
      const epoch = Math.floor(systemClock().now() / 1_000);
      const people = readPeople(join(config.home, 'demo.json'));
      const rows = people.map(({ totpSecret, ...one }) => ({
        ...one,
        code: generateSync({ secret: totpSecret, epoch }),
      }));
      context.print(table(rows, ['name', 'workplace', 'role', 'login', 'password', 'code']));
    },
  },
];

function readPeople(path: string): DemoFile['people'] {
  try {
    return (JSON.parse(readFileSync(path, 'utf8')) as DemoFile).people;
  } catch (error) {
    const remedy = 'Start it once with npm start, or name its folder by GAPURA_HOME.';
    throw new Fault('not_found', 'There is no demo here.', { field: 'demo.json', remedy }, { cause: error });
  }
}
