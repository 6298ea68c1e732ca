import type pg from 'pg';
import { expect } from 'vitest';

/** How to give a column of some type another value. */
const otherValue: Record<string, (column: string) => string> = {
  text: (column) => `${column} || 'x'`,
  integer: (column) => `${column} + 1000`,
  smallint: (column) => `${column} + 100`,
  date: (column) => `${column} + 1`,
  uuid: () => 'gen_random_uuid()',
  boolean: (column) => `NOT ${column}`,
  bytea: (column) => `set_byte(${column}, 0, get_byte(${column}, 0) # 1)`,
  'integer[]': (column) => `${column} || 2`,
  'smallint[]': (column) => `${column} || 2::smallint`,
  'timestamp(3) with time zone': (column) => `${column} + interval '1 millisecond'`,
};

/** Columns whose value cannot be made from what stands there. */
const special: Record<string, string> = { month: "'2099-01-01'", dropped_root: "sha256('x')" };

/** A column, and an expression of another value for it. */
export interface ColumnChange {
  readonly name: string;
  readonly change: string;
  readonly nullable: boolean;
}

/** The columns of a table, each with a way to change it. */
export async function columnsOf(pool: pg.Pool, table: string): Promise<ColumnChange[]> {
  const { rows } = await pool.query<{ name: string; type: string; nullable: boolean }>(
    `SELECT attname AS name, format_type(atttypid, atttypmod) AS type, NOT attnotnull AS nullable FROM pg_attribute
     WHERE attrelid = $1::regclass AND attnum > 0`,
    [table],
  );
  return rows.map(({ name, type, nullable }) => ({
    name,
    // No record of a test has a root of dropped leaves to be emptied.
    nullable: nullable && name !== 'dropped_root',
    change: special[name] ?? (otherValue[type] ?? expect.fail(type))(name),
  }));
}
