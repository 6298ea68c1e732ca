import { createWriteStream, type WriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { finished } from 'node:stream/promises';
import { Fault } from '../../src/kernel/index.ts';
import { type Element, elements, findElement } from '../../src/reference/index.ts';
import { readNames } from '../../src/register/index.ts';
import {
  committedKnowledge,
  countWords,
  evaluatePairs,
  explain,
  type Knowledge,
  readCounts,
  readPairs,
  registerLexicon,
  writeCounts,
} from '../../src/verification/index.ts';
import { argument, type Command, type Context, option, wholeNumber } from './command.ts';
import { evaluationLines } from './evaluation-lines.ts';

const judging = {
  lexicon: { about: 'Counted words of names, as `compare lexicon` writes them.', optional: true },
  threshold: { about: 'Score from which names, places and addresses match, 1 to 100.', fallback: '80' },
  json: { about: 'Prints JSON.', flag: true },
} as const;

/** Verbs for officers who tune thresholds. `compare` alone stands last: it begins the words of the others. */
export const compareCommands: readonly Command[] = [
  {
    words: 'compare evaluate',
    args: ['FILE'],
    options: {
      element: { about: 'The element of the pairs, such as NAMA_LGKP.' },
      ...judging,
      scores: { about: 'File for the scores, one a line in the order of the pairs.', optional: true },
    },
    about: 'Measures a comparator on labelled pairs: TSV with label, a, b and maybe category.',
    run: evaluate,
  },
  {
    words: 'compare lexicon',
    args: [],
    options: { out: { about: 'File for the words and how often the register has them.' } },
    about: "Counts the words of the register's names.",
    run: writeLexicon,
  },
  {
    words: 'compare',
    args: ['ELEMENT', 'REGISTER', 'SUBMITTED'],
    options: judging,
    about: 'Explains how a submitted value compares with one of the register.',
    run: explainPair,
  },
];

async function explainPair(context: Context): Promise<void> {
  const [registered, submitted] = [argument(context, 1), argument(context, 2)];
  const element = comparable(argument(context, 0));
  const knowledge = await knowledgeOf(context);
  const { likeness, steps } = explain(element, registered || null, submitted, threshold(context), knowledge);
  if (context.options.json) return context.print(JSON.stringify({ ...likeness, steps }, null, 2));
  for (const { id } of steps) context.print(id);
  context.print('');
  for (const { en } of steps) context.print(en);
}

async function evaluate(context: Context): Promise<void> {
  const element = comparable(option(context, 'element'));
  const plan = { element, threshold: threshold(context), nanoseconds: () => process.hrtime.bigint() };
  const knowledge = await knowledgeOf(context);
  const chunks = await textOf(argument(context, 0), 'FILE');
  const scores = context.options.scores === undefined ? undefined : await openForWriting(context.options.scores);
  const onScore = scores && ((score: number) => write(scores, `${score}\n`));
  try {
    const evaluation = await evaluatePairs(readPairs(chunks), { ...plan, knowledge, ...(onScore && { onScore }) });
    const lines = context.options.json
      ? [JSON.stringify({ element: element.name, ...evaluation }, null, 2)]
      : evaluationLines(element.name, evaluation);
    for (const line of lines) context.print(line);
  } finally {
    if (scores) await finished(scores.end());
  }
}

async function writeLexicon(context: Context): Promise<void> {
  const { pool } = await context.installation();
  const counted = await countWords(readNames(pool));
  const out = await openForWriting(option(context, 'out'), 'out');
  for (const line of writeCounts(counted)) await write(out, `${line}\n`);
  await finished(out.end());
  context.print(`${counted.length} words written to ${option(context, 'out')}`);
}

/** The element of a name; throws `invalid_input` for one that does not exist or is never compared as text. */
function comparable(name: string): Element {
  const comparables = elements.filter(({ compare }) => compare !== 'biometric' && compare !== 'none');
  const element = findElement(name);
  if (element && comparables.includes(element)) return element;
  const what = element ? 'is never compared as text' : 'is no element';
  throw new Fault('invalid_input', `${JSON.stringify(name)} ${what}.`, {
    field: 'element',
    remedy: `Give one of ${comparables.map((each) => each.name).join(', ')}.`,
  });
}

function threshold(context: Context): number {
  const value = wholeNumber(context, 'threshold');
  if (value >= 1 && value <= 100) return value;
  throw new Fault('invalid_input', '--threshold is not from 1 to 100.', { field: 'threshold', remedy: 'Give 80.' });
}

async function knowledgeOf({ options }: Context): Promise<Knowledge> {
  if (options.lexicon === undefined) return committedKnowledge;
  const lexicon = registerLexicon(await readCounts(await textOf(options.lexicon, 'lexicon')));
  return { lexicon, gazetteer: committedKnowledge.gazetteer };
}

/** A file as text, as it is read; throws `invalid_input` when it cannot be opened. */
async function textOf(path: string, field: string): Promise<AsyncIterable<string>> {
  try {
    const file = await open(path);
    if (!(await file.stat()).isDirectory()) return file.createReadStream({ encoding: 'utf8' });
    await file.close();
  } catch (error) {
    throw unusable(field, 'cannot be read', error);
  }
  throw unusable(field, 'is a folder');
}

async function openForWriting(path: string, field = 'scores'): Promise<WriteStream> {
  const stream = createWriteStream(path);
  return new Promise((resolve, reject) => {
    stream.once('open', () => resolve(stream));
    // After opening an error is told by the next write or at the end.
    stream.on('error', (error) => reject(unusable(field, 'cannot be written', error)));
  });
}

function unusable(field: string, what: string, cause?: unknown): Fault {
  const code = cause instanceof Error && 'code' in cause ? ` (${String(cause.code)})` : '';
  const name = field === 'FILE' ? field : `--${field}`;
  const remedy = 'Name a file that you may use.';
  return new Fault('invalid_input', `${name} ${what}${code}.`, { field, remedy }, { cause });
}

/** Writes text; answers a promise only when the stream asks to wait. */
function write(stream: WriteStream, text: string): void | Promise<void> {
  if (stream.errored) throw stream.errored;
  if (stream.write(text)) return;
  return new Promise((resolve, reject) => {
    stream.once('error', reject);
    stream.once('drain', () => {
      stream.off('error', reject);
      resolve();
    });
  });
}
