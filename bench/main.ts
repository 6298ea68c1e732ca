import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { isFault } from '../src/kernel/index.ts';
import { measure } from './measure.ts';
import { type Options, readOptions, usage } from './options.ts';
import { profileOf } from './profile.ts';
import { asTable, summary } from './report.ts';
import { fillRegister, onTrial, openTrial, slowDisk, type Trial } from './trial/index.ts';

const say = (line: string) => void process.stderr.write(`${line}\n`);

async function main(argv: string[]): Promise<void> {
  if (argv.includes('--help')) return say(usage);
  const options = readOptions(argv);
  await onTrial(
    (trial) => run(trial, options),
    options.home,
    (home) => openOnDisk(home, options),
  );
}

async function run(trial: Trial, options: Options): Promise<void> {
  say(`making a register of ${options.residents} residents`);
  await fillRegister(trial, options.residents);
  const figures = await measure(trial, options, say);
  process.stdout.write(`\n${asTable(figures)}\n`);
  if (options.profile) process.stdout.write(`\n${profileOf(path.join(trial.home, 'profile'))}\n`);
  if (options.json) writeFileSync(options.json, `${JSON.stringify({ ...summary(figures), ...figures }, null, 2)}\n`);
  if (figures.books.problems.length > 0) process.exitCode = 1;
}

/** The database server inherits the environment of this moment; nobody who is started later does. */
async function openOnDisk(home: string, { slowFsync }: Options): Promise<Trial> {
  const slow = slowFsync === undefined ? {} : slowDisk(slowFsync, home);
  Object.assign(process.env, slow);
  try {
    return await openTrial(home);
  } finally {
    for (const name of Object.keys(slow)) delete process.env[name];
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  const defect = error instanceof Error ? error.stack : String(error);
  say(isFault(error) ? `bench: ${error.message} ${error.remedy ?? ''}` : `bench: ${defect}`);
  process.exitCode = 1;
});
