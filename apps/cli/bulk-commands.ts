import type { BulkJob } from '../../sdk/src/index.ts';
import { Fault } from '../../src/kernel/index.ts';
import { checkFile, type Desk, jobLines, type RunWishes, runFile, saveResults } from '../bulk-client/index.ts';
import { atDesk, clientOptions } from './bulk-desk.ts';
import { fileOptions, saidOf } from './bulk-fields.ts';
import { argument, type Command, type Context, oneOf, option } from './command.ts';
import { table } from './print-table.ts';

/** Verbs with which an institution has a list of people verified (pemadanan data). They open no installation. */
export const bulkCommands: readonly Command[] = [
  {
    words: 'bulk check',
    args: ['FILE'],
    options: {
      ...fileOptions,
      keep: { about: 'Keeps the checked file at the gate, to be started.', flag: true },
      ...clientOptions,
    },
    about: 'Has a CSV or XLSX checked: what it is taken for, what is wrong with it, what it will cost. Costs nothing.',
    run: (context) => atDesk(context, (desk) => check(context, desk)),
  },
  {
    words: 'bulk run',
    args: ['FILE'],
    options: {
      ...fileOptions,
      yes: { about: 'Starts without asking whether it may cost what it will.', flag: true },
      overwrite: { about: 'Writes over results of an earlier run.', flag: true },
      leave: { about: 'Leaves once the job is started, and writes no results.', flag: true },
      ...clientOptions,
    },
    about: 'Has a CSV or XLSX verified, shows the progress, and writes .hasil.csv and .gagal.csv or .xlsx beside it.',
    run: (context) => atDesk(context, (desk) => run(context, desk)),
  },
  {
    words: 'bulk list',
    args: [],
    options: clientOptions,
    about: 'Lists the latest bulk jobs of the right.',
    run: (context) => atDesk(context, async ({ gapura, signal }) => list(context, await gapura.bulkJobs({ signal }))),
  },
  {
    words: 'bulk show',
    args: ['JOB'],
    options: clientOptions,
    about: 'Shows a bulk job: what its file was taken for, its state, how far it is.',
    run: (context) => onJob(context, ({ gapura, signal }, id) => gapura.bulkJob(id, { signal })),
  },
  {
    words: 'bulk results',
    args: ['JOB'],
    options: {
      rows: { about: 'all, or the rows to mend as they were handed in: unmatched, failed.', fallback: 'all' },
      format: { about: 'csv, xlsx or ndjson; as the file was handed in when it is left out.', optional: true },
      lang: { about: 'Language of the reasons: id or en.', fallback: 'id' },
      out: { about: 'File that they are written to.' },
      ...clientOptions,
    },
    about: 'Writes what a bulk job has answered until now to a file.',
    run: (context) => atDesk(context, (desk) => results(context, desk)),
  },
  moveCommand(
    'start',
    'Starts a checked bulk job. From then on rows that are answered cost hits.',
    ({ gapura, signal }, id) => gapura.startBulkJob(id, { signal }),
  ),
  moveCommand('pause', 'Pauses a bulk job after the rows that are being asked.', ({ gapura, signal }, id) =>
    gapura.pauseBulkJob(id, { signal }),
  ),
  moveCommand('resume', 'Lets a paused bulk job go on.', ({ gapura, signal }, id) =>
    gapura.resumeBulkJob(id, { signal }),
  ),
  moveCommand('cancel', 'Ends a bulk job for good; what was answered can still be fetched.', ({ gapura, signal }, id) =>
    gapura.cancelBulkJob(id, { signal }),
  ),
  {
    words: 'bulk forget',
    args: ['JOB'],
    options: clientOptions,
    about: 'Forgets a bulk job that is not running, with all its rows and answers. The access log keeps its records.',
    run: (context) =>
      atDesk(context, async ({ gapura, tell, signal }) => {
        await gapura.forgetBulkJob(argument(context, 0), { signal });
        tell('The job is forgotten.');
      }),
  },
];

function moveCommand(move: string, about: string, make: (desk: Desk, id: string) => Promise<BulkJob>): Command {
  return {
    words: `bulk ${move}`,
    args: ['JOB'],
    options: clientOptions,
    about,
    run: (context) => onJob(context, make),
  };
}

function onJob(context: Context, work: (desk: Desk, id: string) => Promise<BulkJob>): Promise<void> {
  return atDesk(context, async (desk) => show(context, await work(desk, argument(context, 0))));
}

function show({ options, print }: Context, job: BulkJob): void {
  if (options.json) print(JSON.stringify(job, null, 2));
  else for (const line of jobLines(job)) print(line);
}

function list({ options, print }: Context, jobs: readonly BulkJob[]): void {
  if (options.json) print(JSON.stringify(jobs, null, 2));
  else print(table(jobs, ['id', 'state', 'rows', 'asked', 'matched', 'unmatched', 'failed', 'hits', 'createdAt']));
}

async function check(context: Context, desk: Desk): Promise<void> {
  const { job } = await checkFile(argument(context, 0), saidOf(context), desk);
  if (context.options.json) context.print(JSON.stringify(job, null, 2));
  if (context.options.keep) return desk.tell(`Mulai (start): gapura bulk start ${job.id}`);
  await desk.gapura.forgetBulkJob(job.id);
}

async function run(context: Context, desk: Desk): Promise<void> {
  const { yes, overwrite, leave, json } = context.options;
  if (!yes && !process.stdin.isTTY) {
    const remedy = 'Give --yes; `gapura bulk check` tells before what it will cost.';
    throw new Fault('invalid_input', 'Nobody is there to say yes to the cost.', { field: 'yes', remedy });
  }
  const wishes: RunWishes = {
    said: saidOf(context),
    yes: Boolean(yes),
    overwrite: Boolean(overwrite),
    leave: Boolean(leave),
  };
  const { job, files } = await runFile(argument(context, 0), wishes, desk);
  if (json) context.print(JSON.stringify({ job, files }, null, 2));
  if (files.length === 0 && !leave) process.exitCode = 1;
}

async function results(context: Context, { gapura, tell, signal }: Desk): Promise<void> {
  const { format } = context.options;
  const wanted = {
    rows: oneOf(option(context, 'rows'), 'rows', ['all', 'unmatched', 'failed']),
    format: format === undefined ? undefined : oneOf(format, 'format', ['csv', 'xlsx', 'ndjson']),
    lang: oneOf(option(context, 'lang'), 'lang', ['id', 'en']),
    signal,
  };
  const out = option(context, 'out');
  await saveResults(gapura, argument(context, 0), wanted, out);
  tell(`Ditulis (written): ${out}`);
}
