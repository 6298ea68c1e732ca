import { describe, expect, it } from 'vitest';
import type { BulkJob } from '../../sdk/src/index.ts';
import { checkedLines } from './describe-job.ts';

const said = (code: string) => ({ reason: { id: `Sebab ${code}.`, en: '' }, remedy: { id: '', en: '' } });

function fileOf(columns: BulkJob['file']['columns'], notices: BulkJob['notices'] = []) {
  const file = { format: 'csv', delimiter: '\t', encoding: 'utf-8', columns } as const;
  return checkedLines({ file, rows: 12_345, readable: 12_000, notices } as unknown as BulkJob).join('\n');
}

describe('a checked file is described', () => {
  it('with its format, columns and rows', () => {
    const text = fileOf([
      { name: 'No KTP', element: 'NIK' },
      { name: 'Catatan', element: null },
    ]);
    expect(text).toContain('CSV  tab  utf-8');
    expect(text).toContain('No KTP -> NIK');
    expect(text).toContain('Catatan -> tidak ditanyakan (not asked)');
    expect(text).toContain('12.345, NIK terbaca (with a readable NIK) 12.000');
  });

  it('without what a terminal obeys, or a number that belongs in a row', () => {
    const text = fileOf([{ name: 'Nama\x1b[31m\u202e 3278011205809990', element: null }]);
    expect(text).toContain('Nama [31m  … -> tidak');
  });

  it('with each notice once, for all the columns that it concerns', () => {
    const unknown = { code: 'column_unknown', ...said('nama') };
    const rounded = { code: 'rounded', count: 3, ...said('angka') };
    const text = fileOf([], [{ ...unknown, columns: [4] }, rounded, { ...unknown, columns: [5, 7] }]);
    expect(text).toContain('column_unknown: kolom (column) 4, 5, 7\n    Sebab nama.');
    expect(text.match(/column_unknown/g)).toHaveLength(1);
    expect(text).toContain('rounded: 3 baris (rows)');
  });
});
