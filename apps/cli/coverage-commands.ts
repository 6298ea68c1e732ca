import { rebuildFromLog } from '../../src/audit/index.ts';
import { accessFollower, keepCoverage } from '../../src/feedback/index.ts';
import type { Command } from './command.ts';

/** Verbs about the coverage of data balikan. */
export const coverageCommands: readonly Command[] = [
  {
    words: 'coverage rebuild',
    args: [],
    options: {},
    about:
      'Makes the coverage of data balikan anew from the access log, while servers run; until it is done figures tell of a part. What the log has dropped is gone from it.',
    async run(context) {
      const { pool, keys, clock } = await context.installation();
      const leaves = await rebuildFromLog(pool, accessFollower(keys));
      await keepCoverage({ pool, keys, clock });
      context.print(`${leaves} leaves of the log folded`);
    },
  },
];
