import { once } from 'node:events';
import { createInterface } from 'node:readline/promises';
import { Fault, systemClock } from '../../src/kernel/index.ts';
import { type Desk, inFaults, openClient, showProgress } from '../bulk-client/index.ts';
import { readEnvironment } from '../installation/index.ts';
import type { Context } from './command.ts';

const signals = ['SIGINT', 'SIGTERM'] as const;

/** Options of every verb about bulk jobs: where, and who asks. */
export const clientOptions = {
  url: { about: "Address of the gate; the demo's with --institution.", optional: true },
  'client-id': { about: "Client id that the office gave; the demo's with --institution.", optional: true },
  key: { about: "PEM file with the private key; the demo's with --institution.", optional: true },
  institution: {
    about: 'Slug of an institution of the demo, whose keys are in $GAPURA_HOME/demo.json.',
    optional: true,
  },
  json: { about: 'Prints the job as JSON instead.', flag: true },
} as const;

/** Works at the desk of a verb. Ctrl-C ends the waiting there; what runs at the gate goes on. */
export async function atDesk(context: Context, work: (desk: Desk) => Promise<void>): Promise<void> {
  const leaving = new AbortController();
  const leave = () => leaving.abort(new Fault('conflict', 'It was ended; nothing more was done here.'));
  for (const name of signals) process.once(name, leave);
  try {
    await inFaults(() => work(openDesk(context, leaving.signal)));
  } finally {
    for (const name of signals) process.off(name, leave);
  }
}

function openDesk({ options, print }: Context, signal: AbortSignal): Desk {
  const gapura = openClient({
    url: options.url,
    clientId: options['client-id'],
    keyFile: options.key,
    institution: options.institution,
    home: readEnvironment().home,
  });
  return {
    gapura,
    tell: options.json ? () => undefined : print,
    progress: showProgress(process.stderr, systemClock()),
    confirm: (question) => confirm(question, signal),
    signal,
  };
}

/** Only a person can say yes; a program has to have said so before. */
async function confirm(question: string, signal: AbortSignal): Promise<boolean> {
  if (!process.stdin.isTTY) return false;
  // Without a line editor Ctrl-C stays a signal.
  const lines = createInterface({ input: process.stdin, output: process.stderr, terminal: false });
  // Whoever closes the terminal has not said yes.
  const closed = once(lines, 'close').then(() => '');
  const answer = await Promise.race([lines.question(`${question} [y/T] `, { signal }).catch(() => ''), closed]);
  lines.close();
  return /^(y|ya|yes)$/i.test(answer.trim());
}
