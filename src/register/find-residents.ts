import { lookupColumns } from './columns.ts';

/**
 * The lookup of residents with their family's address: one parameter, the NIKs as `bigint[]` (pg takes an array of
 * texts); one row a resident found, in no particular order, none for an unknown NIK. Run it by name (so it is planned
 * once) with `rowMode: 'array'`, and hand each row to `toResident`.
 *
 * A row is one text of all 38 columns, because reading 38 columns costs the process 10 microseconds a resident and
 * reading one and splitting it 5; the database takes as long for either.
 */
export const findResidents = {
  name: 'find-residents',
  text: `SELECT concat(${lookupColumns.map(({ table, column }) => `${table}.${column}`).join(", E'\\x1f', ")})
    FROM resident r JOIN family f ON f.no_kk = r.no_kk
    WHERE r.nik = ANY($1::bigint[])`,
  rowMode: 'array',
} as const;
