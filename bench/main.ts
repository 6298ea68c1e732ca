import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { isFault } from '../src/kernel/index.ts';
import { measure } from './measure.ts';
import { type Options, readOptions, usage } from './options.ts';
import { profileOf } from './profile.ts';
import { asTable, summary } from './report.ts';
import { endAll, openTrial, slowDisk } from './trial/index.ts';

const say = (line: string) => process.stderr.write(`${line}\n`);

async function main(argv: string[]): Promise<void> {
  if (argv.includes('--help')) {
    say(usage);
    return;
  }
  const options = readOptions(argv);
  say(`making a register of ${options.residents} residents`);
  const trial = await onDisk(options, () => openTrial(options));
  try {
    const figures = await measure(trial, options, say);
    process.stdout.write(`\n${asTable(figures)}\n`);
    if (options.profile) process.stdout.write(`\n${profileOf(path.join(trial.home, 'profile'))}\n`);
    if (options.json) writeFileSync(options.json, `${JSON.stringify({ ...summary(figures), ...figures }, null, 2)}\n`);
    if (figures.books.problems.length > 0) process.exitCode = 1;
  } finally {
    endAll();
    await trial.close();
  }
}

/** The database server inherits the environment of this moment; nobody who is started later does. */
async function onDisk<T>({ slowFsync }: Options, open: () => Promise<T>): Promise<T> {
  const slow = slowFsync === undefined ? {} : slowDisk(slowFsync);
  Object.assign(process.env, slow);
  try {
    return await open();
  } finally {
    for (const name of Object.keys(slow)) delete process.env[name];
  }
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));
main(process.argv.slice(2)).catch((error: unknown) => {
  say(
    isFault(error)
      ? `bench: ${error.message} ${error.remedy ?? ''}`
      : String(error instanceof Error ? error.stack : error),
  );
  process.exitCode = 1;
});
