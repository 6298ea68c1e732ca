import type { LiveRight } from '../../access/index.ts';
import type { Entry } from '../../audit/index.ts';
import type { Credential } from '../../identity/index.ts';
import { type Day, type Nik, uuidV7 } from '../../kernel/index.ts';
import type { ChunkGuesses, Units } from '../../metering/index.ts';
import type { Resident } from '../../register/index.ts';
import type { Knowledge } from '../compare/index.ts';
import { entryOf, type Finding } from '../finding.ts';
import { compareAll, thresholdOf } from '../judge.ts';
import { type Found, readyToAsk, refuseOrFind, tellCompared } from '../judge-person.ts';
import { outcomes } from '../outcome.ts';
import type { Question } from '../question.ts';
import { tellCoarsely } from '../tell-coarsely.ts';
import type { ElementVerdict } from '../verdict.ts';
import type { BulkJob } from './model.ts';
import { type Layout, layoutOf, RowCells } from './row-cells.ts';
import type { InputRow, KeptVerdict, OutputRow } from './rows.ts';

/** What every row of a chunk is asked under. */
export interface Terms {
  readonly job: BulkJob;
  readonly credential: Credential;
  readonly right: LiveRight;
  readonly day: Day;
  readonly now: number;
  readonly residents: ReadonlyMap<Nik, Resident>;
  readonly guesses: ChunkGuesses;
  readonly knowledge: Knowledge;
}

/** A chunk's rows, asked. */
export interface AskedRows {
  readonly entries: readonly Entry[];
  readonly output: readonly OutputRow[];
  readonly matched: number;
  readonly unmatched: number;
  readonly failed: number;
  readonly hits: number;
  /** Rows from the front that were asked; the others found no hit left. */
  readonly asked: number;
}

/** The method as the log names it, by the door that the file was handed in at. */
function methodOf({ kind }: Credential): string {
  return kind === 'portal' ? 'portal/bulk-verifications' : 'v1/bulk-verifications';
}

/**
 * Asks the rows of a chunk, one after the other, with the rules of any call: what a row says counts for those after it.
 * Ends where the units do: a row may be asked only while one is left for it.
 */
export function askRows(rows: readonly InputRow[], units: Units, terms: Terms): AskedRows {
  const entries: Entry[] = [];
  const output: OutputRow[] = [];
  const layout = layoutOf(terms.job.columns);
  const { credential, right, day } = terms;
  const counts = { matched: 0, unmatched: 0, failed: 0, hits: 0 };
  for (const row of rows) {
    if (counts.hits === units.count) break;
    const question = questionOf(row, layout, terms);
    const found = findOut(question, terms);
    if (found.nik) terms.guesses.add(found.nik, found.guesses ?? [], found.failed ?? false);
    const { finding, nik, minor } = found;
    const { charged } = outcomes[finding.outcome];
    const entry = entryOf(question, { finding, nik, minor, credential, right, day, unit: charged ? units : undefined });
    const agreement = agreementOf(finding);
    entries.push(entry);
    output.push(toOutput(row, entry, finding, agreement));
    counts[agreement] += 1;
    if (charged) counts.hits += 1;
  }
  return { entries, output, ...counts, asked: output.length };
}

function questionOf([, nik, , cells]: InputRow, layout: Layout, { job, now, credential }: Terms): Question {
  return {
    requestId: uuidV7(now),
    at: now,
    peer: job.peer,
    method: methodOf(credential),
    answers: 'match',
    asked: { nik, submitted: new RowCells(layout, cells), threshold: job.threshold },
    declared: job,
    authenticate: refuseStranger,
  };
}

/** A job's client was proven when it handed in the file; its credential is looked up again for every chunk. */
async function refuseStranger() {
  return { refusal: 'token_invalid', known: undefined } as const;
}

function findOut(question: Question, { right, day, residents, guesses, knowledge }: Terms): Found {
  const ready = readyToAsk(question, right);
  if ('finding' in ready) return ready;
  const { nik } = ready;
  const tried = guesses.tried(nik);
  const found = refuseOrFind({ nik, resident: residents.get(nik), tried, nikTag: guesses.tagOf(nik) }, right, day);
  if (!('resident' in found)) return found;
  const verdicts = compareAll(ready.question, found.resident, right, knowledge);
  const compared = { outcome: 'verified', threshold: thresholdOf(ready.question.asked, right), verdicts } as const;
  return tellCompared(tellCoarsely(compared, right), { nik, tried }, found.minor, right, ready.question);
}

type Agreement = 'matched' | 'unmatched' | 'failed';

function agreementOf(finding: Finding): Agreement {
  if (finding.outcome !== 'verified') return 'failed';
  return finding.verdicts.every(({ match }) => match) ? 'matched' : 'unmatched';
}

function toOutput(
  [line, , damage, cells]: InputRow,
  { requestId, elements = [] }: Entry,
  finding: Finding,
  agreement: Agreement,
): OutputRow {
  const { outcome } = finding;
  const kept = agreement === 'matched' ? null : cells;
  if (finding.outcome !== 'verified') return [line, requestId, outcome, damage, [], null, kept];
  const { verdicts } = finding;
  const isPlain = verdicts.every(({ reason }) => reason === 'identical');
  return [line, requestId, outcome, damage, elements, isPlain ? null : verdicts.map(keepVerdict), kept];
}

function keepVerdict({ match, score, reason }: ElementVerdict): KeptVerdict {
  return [match ? 1 : 0, score, reason];
}
