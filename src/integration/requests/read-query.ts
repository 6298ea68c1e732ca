import type { RequestPlace } from '../../audit/index.ts';
import type { InstitutionInZone } from '../../institutions/index.ts';
import { addDays, type Clock, dayAt, daysBetween, endOfDay, Fault } from '../../kernel/index.ts';
import type { RequestQuery } from './schemas.ts';

/** Days of one look, at most: a month of the log, and the one beside it. */
const MOST_DAYS = 31;
const USUAL_DAYS = 7;

/** What a query asks for, in instants of the office's days; throws `invalid_input` for a period that is none. */
export function readQuery(query: RequestQuery, { timeZone }: InstitutionInZone, clock: Clock) {
  const { to = dayAt(clock.now(), timeZone), from = addDays(to, 1 - USUAL_DAYS), limit = '50' } = query;
  if (from > to || daysBetween(from, to) >= MOST_DAYS) {
    const remedy = `Name days of which the first is not after the last, ${MOST_DAYS} at most.`;
    throw new Fault('invalid_input', 'These are no days to look at.', {
      field: 'from',
      remedy,
      indonesian: `Masa ini tidak dapat ditampilkan. Isi hari terakhir setelah hari pertama, paling lama ${MOST_DAYS} hari.`,
    });
  }
  return {
    from: new Date(endOfDay(addDays(from, -1), timeZone)),
    until: new Date(endOfDay(to, timeZone)),
    before: query.after === undefined ? undefined : readPlace(query.after),
    outcome: query.outcome,
    rightId: query.right,
    credentialId: query.credential,
    limit: Number(limit),
  };
}

/** Where the next page begins, as text. */
export function writePlace({ at, writerId, batchNo, pos }: RequestPlace): string {
  return `${at.getTime()}.${writerId}.${batchNo}.${pos}`;
}

function readPlace(text: string): RequestPlace {
  const [at = 0, writerId = 0, batchNo = 0, pos = 0] = text.split('.').map(Number);
  return { at: new Date(at), writerId, batchNo, pos };
}
