import { expect, it } from 'vitest';
import { csvOf, rowOfLine } from './typed-rows.ts';

it('rows that were typed are a file with a header, in which a comma or a quotation mark stays what it is', async () => {
  const rows = [
    { nik: '3278011205809001', values: { NO_RM: '001234', CATATAN: 'kamar 2, "VIP"' } },
    { nik: '3278014505829002', values: { NO_RM: '001235' } },
  ];
  const lines = (await csvOf(rows, ['NO_RM', 'CATATAN']).text()).split('\r\n');
  expect(lines).toEqual([
    '"NIK","NO_RM","CATATAN"',
    '"3278011205809001","001234","kamar 2, ""VIP"""',
    '"3278014505829002","001235",""',
    '',
  ]);
  expect([2, 3].map(rowOfLine)).toEqual([0, 1]);
});
