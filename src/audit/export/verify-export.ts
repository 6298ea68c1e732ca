import { type LogProblem, placeOf } from '../log-problem.ts';
import { emptyFrontier, extendFrontier, frontierRoot, type NoteKey } from '../tree/index.ts';
import { isHead, openHead, type SignedHead } from '../verify-tree/index.ts';
import { DroppedLeafBook, type DroppedLeaves } from './dropped-leaves.ts';
import { type Place, readLine } from './read-line.ts';

/** What a check of an export found. Sound when `problems` is empty. */
export interface ExportReport {
  readonly leaves: number;
  /** What was dropped because its time was over, each proven by its retention record. */
  readonly dropped: readonly DroppedLeaves[];
  readonly problems: readonly LogProblem[];
}

/** What whoever checks an export knows by himself. */
export interface ExportTrust {
  readonly keys: readonly NoteKey[];
  /** A checkpoint that he has seen before: the export must begin with its tree. */
  readonly seen?: string | undefined;
}

/** Name of the checkpoint that leads the export, which covers all of it. */
const OWN = 'checkpoint';

/** Problems after which the rest is not looked at. */
const MOST_PROBLEMS = 1_000;

/**
 * Checks an export by nothing but public keys: every record, the order of each writer's batches, and that the root over
 * all of it is the one that was signed. Reads line by line, so memory grows with the number of writers alone.
 */
export async function verifyExport(lines: AsyncIterable<string>, { keys, seen }: ExportTrust): Promise<ExportReport> {
  const problems: LogProblem[] = [];
  const order = new Map<number, readonly [number, number]>();
  const note: string[] = [];
  const book = new DroppedLeafBook();
  let [frontier, inNote, blanks] = [emptyFrontier, true, 0];
  let heads: SignedHead[] = [];
  for await (const line of lines) {
    if (inNote) {
      if (line === '') blanks += 1;
      if (blanks < 2) note.push(`${line}\n`);
      else [inNote, heads] = [false, openHeads(note.join(''), seen, keys, problems)];
      continue;
    }
    if (problems.length > MOST_PROBLEMS) break;
    const read = readLine(line);
    const at = `leaf ${frontier.size}`;
    if (!read) {
      problems.push({ code: 'export_malformed', message: `${at}: is no line of an export` });
      break;
    }
    if (read.kind === 'extra') {
      problems.push({ code: 'record_added', message: `${placeOf(...read.place)}: was not written with its batch` });
      continue;
    }
    if (read.kind === 'other') problems.push(otherLeaf(read.place, at, read.isThere));
    if (read.kind === 'dropped') book.claim(frontier.size, read.sealed, read.by);
    if (read.kind === 'record' && read.drops) book.tell(frontier.size, read.drops);
    if (read.place) problems.push(...checkOrder(order, read.place, at));
    if (!read.sealed) break;
    frontier = extendFrontier(frontier, read.sealed);
    for (const head of heads.filter(({ size }) => size === frontier.size)) {
      if (head.root.equals(frontierRoot(frontier))) continue;
      problems.push({ code: 'root_other', message: `${head.name}: the records up to ${at} have another root` });
    }
  }
  if (inNote) problems.push({ code: 'export_malformed', message: 'there is no checkpoint at the beginning' });
  problems.push(...heads.flatMap((head) => endAt(head, frontier.size)));
  const { dropped, problems: unproven } = book.settle();
  return { leaves: frontier.size, dropped, problems: [...problems, ...unproven] };
}

function openHeads(
  note: string,
  seen: string | undefined,
  keys: readonly NoteKey[],
  problems: LogProblem[],
): SignedHead[] {
  const opened = [openHead(note, OWN, keys)];
  if (seen !== undefined) opened.push(openHead(seen, 'checkpoint seen before', keys));
  problems.push(...opened.filter((each) => !isHead(each)).map((each) => each as LogProblem));
  return opened.filter(isHead);
}

function otherLeaf(place: Place | undefined, at: string, isThere: boolean): LogProblem {
  const where = place ? `${placeOf(...place)}: ` : '';
  return isThere
    ? { code: 'record_changed', message: `${where}${at} is not what was sealed` }
    : { code: 'record_missing', message: `${where}${at} is not there` };
}

/** Batches of a writer come one after the other, whole, and so do the records of a batch. */
function checkOrder(
  order: Map<number, readonly [number, number]>,
  [writer, batch, pos]: Place,
  at: string,
): LogProblem[] {
  const [lastBatch, lastPos] = order.get(writer) ?? [0, -1];
  order.set(writer, [batch, pos]);
  const follows = batch === lastBatch ? pos === lastPos + 1 : batch === lastBatch + 1 && pos === 0;
  if (follows) return [];
  return [{ code: 'order_broken', message: `${placeOf(writer, batch, pos)}: ${at} does not follow what is before it` }];
}

function endAt({ name, size }: SignedHead, leaves: number): LogProblem[] {
  if (name === OWN && size < leaves) {
    return [{ code: 'record_added', message: `${name}: signs ${size} leaves, the export has ${leaves}` }];
  }
  if (size <= leaves) return [];
  return [{ code: 'log_rolled_back', message: `${name}: signs ${size} leaves, the export has ${leaves}` }];
}
