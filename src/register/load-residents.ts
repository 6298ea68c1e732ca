import { pipeline } from 'node:stream/promises';
import type { ClientBase } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { Fault } from '../kernel/index.ts';
import { familyColumns, residentColumns } from './columns.ts';
import type { RegisteredFamily, RegisteredMember } from './family.ts';

/** What one load wrote. */
export interface LoadedCounts {
  readonly families: number;
  readonly residents: number;
  readonly changes: number;
}

/** About 2 MB of rows: enough that a round trip costs nothing, little enough that memory stays flat at any size. */
const FAMILIES_A_CHUNK = 2_000;

const COPY_FAMILY = `COPY family (no_kk, ${familyColumns.join(', ')}) FROM STDIN`;
const COPY_RESIDENT = `COPY resident (${residentColumns.join(', ')}) FROM STDIN`;
const COPY_CHANGE = 'COPY resident_change (nik, change_no, valid_from, recorded_at, event, before) FROM STDIN';

/**
 * Fills an empty register from a stream of families, in one transaction: a load that is killed leaves the register
 * empty and is simply started again. Families, residents and changes go in turn, a chunk at a time, and the next chunk
 * is drawn from the stream only when the last one is in. Needs a role that owns the tables (it analyses them at the end)
 * and a connection without a statement timeout. Throws `conflict` when the register holds residents already.
 */
export async function loadResidents(
  client: ClientBase,
  families: Iterable<RegisteredFamily> | AsyncIterable<RegisteredFamily>,
): Promise<LoadedCounts> {
  await client.query('BEGIN');
  try {
    await refuseFilledRegister(client);
    const counts = await copyAll(client, families);
    await client.query('COMMIT');
    await client.query('ANALYZE family, resident, resident_change');
    return counts;
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
}

async function refuseFilledRegister(client: ClientBase): Promise<void> {
  const { rows } = await client.query('SELECT EXISTS (SELECT FROM family) AS filled');
  if (rows[0]?.filled !== true) return;
  throw new Fault('conflict', 'The register already holds residents; a load only fills an empty one.', {
    field: 'register',
    remedy:
      'Keep what is there, or empty family, resident and resident_change (or take a new database) and load again.',
  });
}

async function copyAll(
  client: ClientBase,
  families: Iterable<RegisteredFamily> | AsyncIterable<RegisteredFamily>,
): Promise<LoadedCounts> {
  const counts = { families: 0, residents: 0, changes: 0 };
  let chunk: RegisteredFamily[] = [];
  const flush = async () => {
    const members = chunk.flatMap((family) => family.members);
    await copy(client, COPY_FAMILY, chunk.map(familyLine));
    await copy(client, COPY_RESIDENT, chunk.flatMap(memberLines));
    const changes = await copy(client, COPY_CHANGE, members.flatMap(changeLines));
    counts.families += chunk.length;
    counts.residents += members.length;
    counts.changes += changes;
    chunk = [];
  };
  for await (const family of families) {
    if (chunk.push(family) === FAMILIES_A_CHUNK) await flush();
  }
  await flush();
  return counts;
}

async function copy(client: ClientBase, statement: string, lines: readonly string[]): Promise<number> {
  if (lines.length > 0) await pipeline([lines.join('')], client.query(copyFrom(statement)));
  return lines.length;
}

function familyLine(family: RegisteredFamily): string {
  return line([family.no_kk, ...familyColumns.map((column) => family[column])]);
}

function memberLines(family: RegisteredFamily): string[] {
  return family.members.map((member) =>
    line(residentColumns.map((column) => (column === 'no_kk' ? family.no_kk : member[column]))),
  );
}

function changeLines(member: RegisteredMember): string[] {
  return member.changes.map(({ event, valid_from, recorded_at, before }, index) =>
    line([member.nik, index + 1, valid_from, recorded_at, event, JSON.stringify(before)]),
  );
}

/** One line of COPY's text format: tabs between cells, `\N` for none, backslashes before what would end a cell. */
function line(cells: readonly (string | number | boolean | null)[]): string {
  return `${cells.map((cell) => (cell === null ? '\\N' : escapeCell(String(cell)))).join('\t')}\n`;
}

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

function escapeCell(text: string): string {
  return text.replace(/[\\\t\n\r]/g, (character) => ESCAPES[character] ?? character);
}
