import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isFault } from '../src/kernel/index.ts';
import { measure } from './measure.ts';
import { type Options, readOptions, usage } from './options.ts';
import { profileOf } from './profile.ts';
import { asTable, summary } from './report.ts';
import { endAll, fillRegister, interrupted, makeHome, openTrial, slowDisk, stopDatabase } from './trial/index.ts';

const say = (line: string) => void process.stderr.write(`${line}\n`);

async function main(argv: string[]): Promise<void> {
  if (argv.includes('--help')) return say(usage);
  const options = readOptions(argv);
  const home = makeHome(options.home);
  try {
    await run(home, options);
  } finally {
    endAll();
    await stopDatabase(home);
    if (options.home === undefined) rmSync(home, { recursive: true, force: true });
  }
}

async function run(home: string, options: Options): Promise<void> {
  const trial = await onDisk(options, home, () => openTrial(home));
  try {
    say(`making a register of ${options.residents} residents`);
    await fillRegister(trial, options.residents);
    const figures = await Promise.race([measure(trial, options, say), interrupted]);
    process.stdout.write(`\n${asTable(figures)}\n`);
    if (options.profile) process.stdout.write(`\n${profileOf(path.join(home, 'profile'))}\n`);
    if (options.json) writeFileSync(options.json, `${JSON.stringify({ ...summary(figures), ...figures }, null, 2)}\n`);
    if (figures.books.problems.length > 0) process.exitCode = 1;
  } finally {
    await trial.close();
  }
}

/** The database server inherits the environment of this moment; nobody who is started later does. */
async function onDisk<T>({ slowFsync }: Options, home: string, open: () => Promise<T>): Promise<T> {
  const slow = slowFsync === undefined ? {} : slowDisk(slowFsync, home);
  Object.assign(process.env, slow);
  try {
    return await open();
  } finally {
    for (const name of Object.keys(slow)) delete process.env[name];
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  const defect = error instanceof Error ? error.stack : String(error);
  say(isFault(error) ? `bench: ${error.message} ${error.remedy ?? ''}` : `bench: ${defect}`);
  process.exitCode = 1;
});
