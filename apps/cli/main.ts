import { userInfo } from 'node:os';
import { Fault, isFault } from '../../src/kernel/index.ts';
import { createLogger } from '../../src/platform/log/index.ts';
import { type Installation, openInstallation, readEnvironment } from '../installation/index.ts';
import type { Context } from './command.ts';
import { helpFor, helpText } from './help.ts';
import { parseCommandLine } from './parse-command-line.ts';

async function main(argv: readonly string[]): Promise<void> {
  if (argv.length === 0 || argv.includes('--help') || argv.includes('-h')) {
    process.stdout.write(`${helpFor(argv) ?? helpText()}\n`);
    return;
  }
  const { command, args, options } = parseCommandLine(argv);
  let opened: Promise<Installation> | undefined;
  const installation = () => {
    opened ??= openInstallation(readEnvironment(), createLogger('error'));
    return opened;
  };
  const context: Context = {
    args,
    options,
    installation,
    administration: async () => {
      const { pool, clock, keys } = await installation();
      return { pool, clock, keys, actor: `cli:${userInfo().username}` };
    },
    print: (line) => process.stdout.write(`${line}\n`),
  };
  try {
    await command.run(context);
  } finally {
    await opened?.then(
      (one) => one.close(),
      () => undefined,
    );
  }
}

/** Whoever reads the first lines only, as `head` does, has what was wanted. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`gapura: ${describe(error)}\n`);
  process.exitCode = isFault(error, 'invalid_input') ? 2 : 1;
});

/** A fault says what it concerns and what to do, field by field; anything else is a defect and shows where. */
function describe(error: unknown): string {
  if (error instanceof Fault) {
    const fields = error.parameters.map(({ name, reason }) => `\n  ${name}: ${reason}`);
    return `${error.message}${error.remedy ? ` ${error.remedy}` : ''} [${error.code}]${fields.join('')}`;
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
