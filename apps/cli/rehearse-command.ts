import { Fault } from '../../src/kernel/index.ts';
import { type Rehearsal, rehearse, reportText, sceneTable, splitCommand, writeReport } from '../rehearsal/index.ts';
import { type Command, type Context, oneOf, option, wholeNumber } from './command.ts';
import { portOf, publicUrlOf } from './listen-options.ts';
import { untilEnded } from './until-ended.ts';

/** The verb with which an integrator tries a client against everything that can happen at both doors. */
export const rehearseCommand: Command = {
  words: 'rehearse',
  args: [],
  options: {
    run: {
      about: 'Command that asks about one person, such as "php client.php {nik}"; run for each scene.',
      optional: true,
    },
    door: { about: 'One of wire, native, both.', fallback: 'both' },
    only: { about: 'Names of scenes, or their beginnings, separated by commas.', optional: true },
    port: { about: 'Port to listen on; 0 for any that is free.', fallback: '8090' },
    host: { about: 'Address to listen on.', fallback: '127.0.0.1' },
    'public-url': { about: 'Address that clients reach it at, when that is another.', optional: true },
    keys: { about: 'File that the keys of this rehearsal are written to.', fallback: '.gapura/rehearsal.json' },
    'time-limit': { about: 'Seconds that --run may take for one scene.', fallback: '30' },
    report: { about: 'File that the report is written to, as JSON.', optional: true },
  },
  about:
    'Plays every code and form to a client and reports what it did; ends with 1 when it failed. Needs no database.',
  run: hold,
};

async function hold(context: Context): Promise<void> {
  const { run, only, report: reportFile } = context.options;
  const words = run === undefined ? undefined : splitCommand(run);
  const timeLimitS = wholeNumber(context, 'time-limit');
  const rehearsal = await rehearse({
    host: option(context, 'host'),
    port: portOf(context),
    publicUrl: publicUrlOf(context),
    door: oneOf(option(context, 'door'), 'door', ['wire', 'native', 'both']),
    only,
    keysFile: option(context, 'keys'),
  });
  try {
    if (words) await rehearsal.run({ words, timeLimitS }, progressOn(rehearsal));
    else await untilStopped(rehearsal, context);
    const report = rehearsal.report();
    context.print(reportText(report));
    if (reportFile !== undefined) writeReport(reportFile, report);
    if (words && report.scenarios.every(({ requests }) => requests.length === 0)) throw askedNothing();
    if (report.counts.fail > 0)
      throw new Fault('conflict', 'The client did what it should not; the report says where.');
  } finally {
    await rehearsal.close();
  }
}

/** A command that cannot run must not look like a client that does well. */
function askedNothing(): Fault {
  const remedy =
    'Look at its last words above, and at --door; docs/rehearsal.md lists what it finds in its environment.';
  return new Fault('conflict', 'The client asked nothing in any scene.', { field: 'run', remedy });
}

/** A line that counts, on a terminal only. */
function progressOn({ scenarios }: Rehearsal): (scenario: { readonly name: string }) => void {
  let played = 0;
  return ({ name }) => {
    played += 1;
    if (process.stderr.isTTY)
      process.stderr.write(`\r\x1b[K${played}/${scenarios.length} ${name}${played === scenarios.length ? '\n' : ''}`);
  };
}

/** Says how to take part, and waits for Ctrl-C. */
async function untilStopped({ keys, scenarios }: Rehearsal, context: Context): Promise<void> {
  const { baseUrl } = keys;
  const lines = [
    `Gladi klien di ${baseUrl}  (rehearsal; Ctrl-C mencetak laporan / prints the report)`,
    '',
    'Arahkan klien ke alamat itu dengan kunci dari --keys, lalu tanyakan setiap NIK satu kali.',
    'Point the client there with the keys of --keys, then ask about each NIK once.',
    '',
    sceneTable(scenarios),
    '',
    `Kunci (keys):     ${option(context, 'keys')}`,
    `Laporan (report): ${baseUrl}/rehearsal/report?format=text`,
    `Ulang (reset):    curl -X POST ${baseUrl}/rehearsal/reset`,
    '',
  ];
  context.print(lines.join('\n'));
  await untilEnded();
}
