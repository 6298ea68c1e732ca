import { once } from 'node:events';
import { createReadStream, createWriteStream, type WriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import {
  beginOrigin,
  checkReceipt,
  type DroppedMonth,
  exportLog,
  type LogProblem,
  linesOf,
  logFiles,
  makeReceipt,
  monthName,
  readIfThere,
  readKeys,
  readLogKeys,
  recordName,
  verifyExport,
  verifyLog,
  verifyTree,
} from '../../src/audit/index.ts';
import { Fault, parseUuid } from '../../src/kernel/index.ts';
import { argument, type Command, type Context, option } from './command.ts';
import { dropMonthCommand } from './drop-month-command.ts';
import { unhurried } from './unhurried.ts';

const keyOption = {
  about: 'Public key of the log (NAME+ID+KEY), or a file with one a line; by default those of this installation.',
  optional: true,
} as const;

/** Verbs about the access log. */
export const logCommands: readonly Command[] = [
  {
    words: 'log verify',
    args: [],
    options: {
      export: { about: 'An export to check, without any database.', optional: true },
      receipt: { about: 'A receipt to check, without any database.', optional: true },
      seen: { about: 'A checkpoint seen before, as a file: an export must begin with its tree.', optional: true },
      key: keyOption,
    },
    about:
      'Checks the access log: chains, records, quota, order, tree, signatures. With --export or --receipt it needs their file and the key alone. Ends with 1 when anything is wrong.',
    run: (context) => verify(context),
  },
  {
    words: 'log export',
    args: ['FILE'],
    options: {},
    about: 'Writes the log up to its last checkpoint, for auditors (docs/log.md). It holds sealed NIKs, no NIK.',
    run: writeExport,
  },
  {
    words: 'log prove',
    args: ['ID'],
    options: {},
    about: 'Prints the receipt of a call: its record, and the proof that it is in the signed log.',
    async run(context) {
      const id = parseUuid(argument(context, 0));
      const answer = id && (await makeReceipt((await context.installation()).pool, id));
      if (!answer) throw new Fault('not_found', 'No call of this id was recorded.', { field: 'ID' });
      if (answer !== 'pending' && 'dropped' in answer) {
        const gone = `The records of ${monthName(answer.dropped.month)} were dropped by ${recordName(answer.dropped)}.`;
        const remedy = 'A receipt that was fetched before still proves its call.';
        throw new Fault('not_found', gone, { field: 'ID', remedy });
      }
      if (answer === 'pending') {
        const remedy = 'Try again in a second, while a server runs.';
        throw new Fault('not_found', 'No checkpoint covers the record yet.', { field: 'ID', remedy });
      }
      context.print(JSON.stringify(answer.receipt, null, 2));
    },
  },
  {
    words: 'log new-origin',
    args: [],
    options: {
      officer: { about: 'Who decides it; recorded.' },
      reason: { about: 'Why, such as the restore that made it necessary; recorded.' },
    },
    about: 'Begins a new origin of the log, when what was signed last is no longer in the database.',
    async run(context) {
      const files = await filesOf(context);
      const administration = await context.administration();
      const by = { ...administration, actor: `${option(context, 'officer')} (${administration.actor})` };
      const origin = await beginOrigin(by, files, { reason: option(context, 'reason') });
      context.print(`The log goes on as ${origin}. Tell auditors and witnesses its key, the last line of:`);
      context.print(files.keys);
    },
  },
  dropMonthCommand,
];

async function verify(context: Context): Promise<void> {
  const { export: exported, receipt } = context.options;
  if (exported !== undefined) return verifyExported(context, exported);
  if (receipt !== undefined) return verifyReceipt(context, receipt);
  const { database } = await context.installation();
  const files = await filesOf(context);
  const trust = { keys: await keysOf(context), kept: await readIfThere(files.checkpoint) };
  const [chains, tree] = await unhurried(database.app, async (sql) => [
    await verifyLog(sql),
    await verifyTree(sql, trust),
  ]);
  const { writers, batches, records } = chains;
  for (const each of chains.dropped) tellDropped(context, each, recordName(each));
  tell(context, [...chains.problems, ...tree.problems]);
  context.print(`${writers} writers, ${batches} batches, ${records} records, ${tree.leaves} leaves in order`);
  end(
    context,
    chains.problems.length + tree.problems.length,
    `${tree.checkpoints} checkpoints, ${tree.signed} leaves signed`,
  );
}

async function verifyExported(context: Context, file: string): Promise<void> {
  const { seen } = context.options;
  const lines = linesOf(createReadStream(file, 'utf8'));
  const trust = { keys: await keysOf(context), seen: seen === undefined ? undefined : await readFile(seen, 'utf8') };
  const { leaves, dropped, problems } = await verifyExport(lines, trust);
  for (const each of dropped) tellDropped(context, each, `record ${each.leaf}`);
  tell(context, problems);
  end(context, problems.length, `${leaves} leaves`);
}

async function verifyReceipt(context: Context, file: string): Promise<void> {
  const text = await readFile(file, 'utf8');
  let receipt: unknown;
  try {
    receipt = JSON.parse(text);
  } catch {
    // No JSON is no receipt either.
  }
  const problem = checkReceipt(receipt, await keysOf(context));
  if (problem) context.print(problem);
  end(context, problem ? 1 : 0, '1 receipt');
}

/** Given keys; otherwise those of the installation, without opening its database where that is not needed. */
async function keysOf(context: Context) {
  const { key } = context.options;
  if (key !== undefined) return readKeys(key.includes('+') ? key : await readFile(key, 'utf8'));
  if (context.options.export !== undefined || context.options.receipt !== undefined) {
    throw new Fault('invalid_input', '--key is missing.', { field: 'key', remedy: 'Give the public key of the log.' });
  }
  return readLogKeys(await filesOf(context));
}

async function filesOf(context: Context) {
  const { config, databaseName } = await context.installation();
  return logFiles(config.home, databaseName);
}

/** Not a problem: a month whose time was over, and the record that says so. */
function tellDropped(
  context: Context,
  { month, records, officer, reason }: Pick<DroppedMonth, 'month' | 'records' | 'officer' | 'reason'>,
  by: string,
): void {
  context.print(`${monthName(month)}: ${records} records dropped by ${by} (${officer}: ${reason})`);
}

function tell(context: Context, problems: readonly LogProblem[]): void {
  for (const { code, message } of problems) context.print(`${code}: ${message}`);
}

function end(context: Context, problems: number, what: string): void {
  context.print(`${what}, ${problems} problems`);
  if (problems > 0) throw new Fault('conflict', 'The log is not what was written.');
}

async function writeExport(context: Context): Promise<void> {
  const { database } = await context.installation();
  const file = argument(context, 0);
  let out: WriteStream | undefined;
  const leaves = await unhurried(database.app, (sql) =>
    exportLog(sql, async (text) => {
      out ??= createWriteStream(file, { mode: 0o600 });
      if (!out.write(text)) await once(out, 'drain');
    }),
  );
  out?.end();
  if (out) await once(out, 'finish');
  context.print(`${leaves} leaves written to ${file}`);
}
