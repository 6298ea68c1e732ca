import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { findBriefly, type Resident, residentNik } from '../../src/register/index.ts';
import type { Trial } from '../trial/index.ts';
import { runPgbench } from './run-pgbench.ts';

/** The clients that are tried; the better counts. */
export const CLIENTS = [16, 64] as const;

/** Transactions a second with each number of clients. */
export type CeilingRates = Readonly<Record<(typeof CLIENTS)[number], number>>;

/** NIKs in the script, a power of two: some 13 comparisons of pgbench find one, and no statement is spent on it. */
const NIKS = 8_192;

/** Writers of one run have numbers of their own, above those of the run before. */
const WRITERS_A_RUN = 100;

/**
 * The least work that an honest implementation needs for a verification: one lookup by NIK, one record inserted
 * durably. The records go into a table with the columns, partitions and indexes of `access_record`, so that the log
 * itself stays what the gate wrote. Answers how to measure it for some seconds with each number of clients.
 */
export async function prepareCeiling(
  { owner, database, home }: Trial,
  people: readonly Resident[],
  institutions: number,
): Promise<(seconds: number) => Promise<CeilingRates>> {
  await owner.query(tableSql);
  const script = path.join(home, 'ceiling.sql');
  writeFileSync(script, scriptText(people));
  let writer = 0;
  const run = (clients: number, seconds: number) => {
    writer += WRITERS_A_RUN;
    const variables = { writer, batch: 0, institutions };
    return runPgbench({ database: database.owner, script, clients, seconds, variables });
  };
  return async (seconds) => ({ 16: await run(16, seconds), 64: await run(64, seconds) });
}

/** Nothing cleans up after pgbench: that would fall into the seconds of the gate. */
const tableSql = `
CREATE TABLE ceiling_record (LIKE access_record INCLUDING ALL) PARTITION BY RANGE (month);
CREATE TABLE ceiling_record_now PARTITION OF ceiling_record
  FOR VALUES FROM ('2000-01-01') TO ('2100-01-01') WITH (autovacuum_enabled = off)`;

/** Bytes as long as those of a real record; what varies is what an index holds. */
const bytes = (count: number) => `'\\x${'5a'.repeat(count)}'::bytea`;

function scriptText(people: readonly Resident[]): string {
  const niks = Array.from({ length: NIKS }, (_, i) => residentNik(people[i % people.length] as Resident));
  return `\\set place random(0, ${NIKS - 1})
\\set nik ${choose(niks, 0)}
\\set tag hash(:nik)
\\set institution random(1, :institutions)
\\set batch :batch + 1
\\set writer_id :writer + :client_id
${findBriefly.text.replace('ANY($1::bigint[])', ':nik').replaceAll(/\s+/g, ' ')};
INSERT INTO ceiling_record (month, writer_id, batch_no, pos, at, kind, institution_id, right_id, credential_id, method,
  purpose, day, peer, nik_key, nik_tag, nik_sealed, elements, results, outcome, charged, n, request_id, salt)
VALUES ('${month}', :writer_id, :batch, 0, clock_timestamp(), 'verification',
  lpad(:institution::text, 32, '0')::uuid, ${uuid}, ${uuid}, 'CALL_VERIFY_BY_ELEMEN', 'public_service', current_date,
  '127.0.0.1', 2, int8send(:tag) || int8send(:tag), ${bytes(32)}, '{2,3,4,13,6,1}', '{1,1,1,1,0,1}', 'verified', 1, 1,
  ${uuid}, ${bytes(16)});
`;
}

const month = `${new Date().toISOString().slice(0, 7)}-01`;
const uuid = `'019aa9a0-0000-7000-8000-000000000000'::uuid`;

/** An expression of pgbench that halves the list until one NIK is left. */
function choose(niks: readonly string[], from: number): string {
  if (niks.length === 1) return niks[0] ?? '0';
  const half = niks.length / 2;
  const [low, high] = [choose(niks.slice(0, half), from), choose(niks.slice(half), from + half)];
  return `case when :place < ${from + half} then ${low} else ${high} end`;
}
