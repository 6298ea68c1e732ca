import { formatNoteKey, logFiles, rotatedKinds, rotateKey, rotateSigner } from '../../src/audit/index.ts';
import { replaceMasterKey } from '../installation/index.ts';
import { argument, type Command, type Context, oneOf, option } from './command.ts';

const decided = {
  officer: { about: 'Who decides it; recorded.' },
  reason: { about: 'Why, such as a leak or an officer who leaves; recorded.' },
} as const;

/** Verbs about the keys of the access log: those of its records, the one that wraps them, and the one that signs it. */
export const keyCommands: readonly Command[] = [
  {
    words: 'log rotate-key',
    args: ['KIND'],
    options: decided,
    about:
      'Gives the log a new key of a kind from the next record on: tag, seal, feedback, token, which voids access tokens, or password, after which passwords are hashed slowly once more. Old keys stay, to find and read old records.',
    async run(context) {
      const kind = oneOf(argument(context, 0), 'KIND', rotatedKinds);
      const key = await rotateKey(await decidedBy(context), kind, option(context, 'reason'));
      context.print(`Key ${key.keyNo} is the ${kind} key from now on.`);
    },
  },
  {
    words: 'log rotate-signer',
    args: [],
    options: decided,
    about: 'Gives the log a new key that signs it. The next checkpoint is signed by both keys; the log goes on.',
    async run(context) {
      const { config, databaseName } = await context.installation();
      const files = logFiles(config.home, databaseName);
      const key = await rotateSigner(await decidedBy(context), files, { reason: option(context, 'reason') });
      context.print('Checkpoints are signed by this key from the next record on; tell auditors and witnesses:');
      context.print(formatNoteKey(key));
      context.print(`It is the last line of ${files.keys}. Copy secrets/ and log/ anew.`);
    },
  },
  {
    words: 'master-key replace',
    args: [],
    options: decided,
    about:
      'Wraps all keys of the log under another master key: GAPURA_MASTER_KEY_NEXT, else a new one under the home. Records stay as they are.',
    async run(context) {
      const { actor } = await decidedBy(context);
      const replaced = await replaceMasterKey(await context.installation(), {
        actor,
        reason: option(context, 'reason'),
      });
      context.print(`The master key is ${replaced.to} now; it was ${replaced.from}.`);
      for (const line of replaced.kept ? keptLines(replaced.from) : configuredLines) context.print(line);
    },
  },
];

const keptLines = (from: string): readonly string[] => [
  'Running servers find it by themselves. Copy secrets/ anew.',
  `The old one stays in secrets/master-${from}.key: backups of the database from before open with it alone.`,
];

const configuredLines: readonly string[] = [
  'Set GAPURA_MASTER_KEY to it, take GAPURA_MASTER_KEY_NEXT away, and restart the servers one by one.',
  'Servers started with both go on. /health/ready of any other says so in masterKey: restart it before this month ends.',
];

/** Who acts: the officer that is named, and the login that the command line was called by. */
async function decidedBy(context: Context) {
  const administration = await context.administration();
  return { ...administration, actor: `${option(context, 'officer')} (${administration.actor})` };
}
