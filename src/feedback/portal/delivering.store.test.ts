import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readPdf, squash } from '../../../testing/documents/index.ts';
import { aLetter, deliveryOf, oblige } from '../../../testing/feedback/index.ts';
import { personas } from '../../../testing/population/index.ts';
import { type Authority, enterPersonas, openAuthority } from '../../../testing/rights/index.ts';
import { enterOfficer, enterStaff, openPortal, type Portal, type Staff } from '../../../testing/staff/index.ts';
import { makeRow, makeWorkbook, makeZip, textCell } from '../../../testing/workbooks/index.ts';
import { verifyLog } from '../../audit/index.ts';
import { createInstitution, type Officer } from '../../institutions/index.ts';
import type { Uuid } from '../../kernel/index.ts';
import { noScan } from '../../platform/files/index.ts';
import { connectionFor } from '../../platform/sql/index.ts';
import { ResidentLookup } from '../../register/index.ts';
import { rowRemedies } from '../intake/row-errors.ts';
import { feedbackPortalRoutes } from './routes.ts';

let authority: Authority;
let staff: Staff;
let portal: Portal;
let lookup: ResidentLookup;
let clinic: { readonly institutionId: Uuid; readonly operator: Officer };
let made = 0;

beforeAll(async () => {
  authority = await openAuthority();
  await enterPersonas(authority);
  staff = await enterStaff(authority);
  lookup = new ResidentLookup(connectionFor(authority.database.app, 'lane', 'lookup'), authority.clock);
  portal = await openPortal(authority, (app, parts) =>
    feedbackPortalRoutes(app, { ...parts, lookup, scan: noScan, sealing: { check: () => {} } }),
  );
});

/** An institution of the city, new for each test. */
beforeEach(async () => {
  made += 1;
  const institutionId = await createInstitution(authority, {
    ...{ officeCode: '3278', slug: `KLINIK_${made}`, customerId: null, name: `Klinik Contoh ${made}` },
    ...{ class: 'city', kind: 'regional_body', sector: 'kesehatan' },
  } as const);
  await oblige(authority, institutionId);
  const operator = await enterOfficer(authority, { institutionId, roles: ['operator'], name: 'Operator Contoh' });
  clinic = { institutionId, operator };
});

afterAll(async () => {
  expect((await verifyLog(authority.pool)).problems).toEqual([]);
  await portal.close();
  await lookup.close();
  await authority.close();
});

const { nik } = personas.hendra;
const wife = personas.halimah.nik;
const lines = ['NIK;NO_RM;Nama', `${nik};001234;x`, `${wife};001235;x`, '123;001236;x', `${nik};001234;x`];

function deliver(content: readonly string[] | Buffer = lines, facts: object = {}, as = clinic.operator) {
  const path = `/institutions/${clinic.institutionId}/feedback-deliveries`;
  return portal.sendForm(as, path, deliveryOf(content, facts));
}

async function recordsOf(institutionId: Uuid): Promise<unknown[]> {
  const text = `SELECT outcome, officer_ref, method, case_ref FROM access_record
    WHERE institution_id = $1 AND kind = 'feedback' ORDER BY writer_id`;
  return (await authority.pool.query(text, [institutionId])).rows;
}

describe('a file of an institution', () => {
  it('is kept but for the rows that cannot be, with a receipt that counts them', async () => {
    const { status, body } = await deliver(lines, { period: { from: '2026-02-01', until: '2026-02-28' } });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      ...{ door: 'portal', receiptNo: `470/${made}/TT/3278/2026`, receiptOffice: '3278', receivedOn: '2026-03-02' },
      ...{ rows: 4, refused: 2, values: 2, newValues: 2, repeatedValues: 0, officerId: clinic.operator.officerId },
      period: { from: '2026-02-01', until: '2026-02-28' },
      quality: { niks: 2, accessed: 0, sharedValues: 0, malformedValues: 0 },
      kinds: [{ key: 'NO_RM', from: '2026-02-01', until: '2026-02-28', values: 2, newValues: 2 }],
      errors: [
        { place: 1, field: 'Nama', reason: 'key_unknown' },
        { place: 4, field: 'NIK', reason: 'nik_malformed', remedy: rowRemedies.nik_malformed },
        { place: 5, field: '', reason: 'duplicate' },
      ],
    });
    expect(await recordsOf(clinic.institutionId)).toEqual([
      { outcome: 'feedback_stored', officer_ref: clinic.operator.officerId, method: 'portal', case_ref: null },
    ]);
  });

  it('that says no period is for the last one that is over and the running one, by each kind', async () => {
    const { body } = await deliver([`NIK,NO_RM,KUNJUNGAN`, `${nik},001234,2026-02-03`]);
    expect(body.kinds).toMatchObject([
      { key: 'KUNJUNGAN', from: '2025-10-01', until: '2026-03-02' },
      { key: 'NO_RM', from: '2026-02-01', until: '2026-03-02' },
    ]);
    expect(body.period).toEqual({ from: '2025-10-01', until: '2026-03-02' });
  });

  it('sent again is stored once, and has a receipt of its own that says so', async () => {
    await deliver();
    const { body } = await deliver();
    expect(body).toMatchObject({ values: 2, newValues: 0, repeatedValues: 2 });
    const items = await authority.pool.query('SELECT 1 FROM feedback_item WHERE institution_id = $1', [
      clinic.institutionId,
    ]);
    expect(items.rowCount).toBe(2);
    expect((await recordsOf(clinic.institutionId)).map((record) => (record as { outcome: string }).outcome)).toEqual([
      'feedback_stored',
      'feedback_repeated',
    ]);
  });

  it('as a workbook is read like a CSV, and a NIK that it holds as a number is refused', async () => {
    const rows = [
      makeRow(textCell('nik'), textCell('no_rm')),
      makeRow(textCell(nik), textCell('001234')),
      makeRow(`<c><v>${wife}</v></c>`, textCell('001235')),
    ].join('');
    const { status, body } = await deliver(await makeWorkbook({ rows }));
    expect(status).toBe(201);
    expect(body).toMatchObject({ rows: 2, refused: 1, errors: [{ place: 3, field: 'NIK', reason: 'nik_rounded' }] });
  });

  it('of which nothing can be kept is refused with the reasons, recorded, and settles nothing', async () => {
    const { status, body, text } = await deliver(['NIK,NO_RM', '123,001234', `${nik},x`]);
    expect([status, body.parameters.map(({ code }: { code: string }) => code)]).toEqual([
      400,
      ['nik_malformed', 'format_differs'],
    ]);
    expect(body.parameters.map(({ reason }: { reason: unknown }) => reason)).toEqual([
      rowRemedies.nik_malformed,
      rowRemedies.format_differs,
    ]);
    expect(text).not.toContain(nik);
    expect(await recordsOf(clinic.institutionId)).toMatchObject([{ outcome: 'feedback_invalid' }]);
    const list = await portal.call(clinic.operator, 'GET', `/institutions/${clinic.institutionId}/feedback-deliveries`);
    expect(list.body.receipts).toEqual([]);
  });

  it.each([
    ['no column of an agreed key', ['NIK,LAIN', `${nik},1`]],
    ['no NIK', ['NO_RM', '001234']],
    ['no header', [`${nik},001234`]],
    ['no rows', ['NIK,NO_RM']],
    ['a quotation mark that is never closed', ['NIK,NO_RM', `${nik},"001234`]],
  ])('with %s is refused as a file', async (_, content) => {
    const { status, body, text } = await deliver(content);
    expect([status, body.field]).toEqual([400, 'file']);
    expect(text).not.toContain(nik);
  });

  it.each([
    ['a web page', `<!DOCTYPE html><table><tr><td>NIK</td><td>NO_RM</td></tr></table>`, 'Berkas ini HTML atau XML'],
    ['a PDF', '%PDF-1.7\n', 'Berkas ini PDF.'],
    ['a picture', '\x89PNG\r\n\x1a\n', 'Berkas ini bukan tabel.'],
    ['the beginning of an archive', 'PK\x03\x04', 'Berkas .xlsx ini rusak.'],
  ])('that is %s under the name of a table is refused, and the sender is told what it is', async (_, content, told) => {
    const { status, body } = await deliver(Buffer.from(content, 'latin1'));
    expect([status, body.field, body.messages.user.id]).toEqual([400, 'file', expect.stringContaining(told)]);
  });

  it.each([
    ['ends before it begins', { from: '2026-02-02', until: '2026-02-01' }],
    ['is not over today', { from: '2026-03-01', until: '2026-03-03' }],
    ['is longer than a year', { from: '2025-01-01', until: '2026-02-01' }],
  ])('for a period that %s is refused', async (_, period) => {
    expect(await deliver(lines, { period })).toMatchObject({ status: 400, body: { field: 'period' } });
  });
});

it('a file of a word processor is no workbook, though both are archives', async () => {
  const content = await makeZip({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w:document/>' });
  const { status, body } = await deliver(content);
  expect([status, body.field, body.messages.user.id]).toEqual([
    400,
    'file',
    'Berkas ini bukan tabel. Buka di aplikasi pengolah angka, lalu simpan sebagai .xlsx atau CSV UTF-8.',
  ]);
});

describe('over the counter', () => {
  it('a file comes with its letter, which gets a number of the agenda', async () => {
    const { status, body } = await deliver(lines, aLetter, staff.city.reviewer);
    expect(status).toBe(201);
    expect(body).toMatchObject({
      door: 'counter',
      officerId: staff.city.reviewer.officerId,
      letter: { number: '445/77/2026', dated: '2026-03-02', agendaNo: '1/AGENDA/3278/2026' },
    });
    expect(await recordsOf(clinic.institutionId)).toMatchObject([{ method: 'counter', case_ref: '445/77/2026' }]);
  });

  it('and without one it is not taken', async () => {
    const { status, body } = await deliver(lines, {}, staff.city.reviewer);
    expect([status, body.field]).toEqual([400, 'facts.letter']);
  });
});

describe('a receipt', () => {
  it('is printed, and says for which days it is proof', async () => {
    const { body } = await deliver(
      lines,
      { ...aLetter, period: { from: '2026-02-01', until: '2026-02-28' } },
      staff.city.reviewer,
    );
    const printed = await portal.print(
      clinic.operator,
      'GET',
      `/feedback-deliveries/${body.deliveryId}/prints/receipt`,
    );
    expect(printed.status).toBe(200);
    const text = readPdf(printed.pdf).pages.join('');
    for (const said of [body.receiptNo, 'Klinik Contoh', 'Nomor rekam medis', '1 Februari 2026', '445/77/2026']) {
      expect(text).toContain(squash(said));
    }
    expect(text).not.toContain(nik);
  });

  it('has its errors as a CSV, without a value', async () => {
    const { body } = await deliver();
    const { text, status } = await portal.call(
      clinic.operator,
      'GET',
      `/feedback-deliveries/${body.deliveryId}/errors`,
    );
    expect(status).toBe(200);
    expect(
      text
        .split('\r\n')
        .slice(0, 3)
        .map((line) => line.split(',').slice(0, 3).join()),
    ).toEqual(['\ufeffBaris,Bagian,Alasan', '1,Nama,key_unknown', '4,NIK,nik_malformed']);
    expect(text).toContain(rowRemedies.nik_malformed.id);
    expect(text).not.toContain(nik);
  });

  it('lists its values masked', async () => {
    const { body } = await deliver();
    const list = await portal.call(staff.province.auditor, 'GET', `/feedback-deliveries/${body.deliveryId}/items`);
    expect(list.body.items).toHaveLength(2);
    expect(list.body.items).toContainEqual({
      key: 'NO_RM',
      nik: `************${nik.slice(-4)}`,
      value: '****',
      sensitivity: 'health',
    });
    for (const clear of [nik, '001234']) expect(list.text).not.toContain(clear);
  });

  it('is listed a page at a time, each once', async () => {
    const made = [(await deliver()).body.deliveryId, (await deliver()).body.deliveryId];
    const path = `/institutions/${clinic.institutionId}/feedback-deliveries?limit=1`;
    const [first] = (await portal.call(clinic.operator, 'GET', path)).body.receipts;
    const [second] = (await portal.call(clinic.operator, 'GET', `${path}&after=${first.deliveryId}`)).body.receipts;
    expect([first.deliveryId, second.deliveryId].toSorted()).toEqual(made.toSorted());
    const end = await portal.call(clinic.operator, 'GET', `${path}&after=${second.deliveryId}`);
    expect(end.body.receipts).toEqual([]);
  });

  it('is proof against arrears', async () => {
    const duties = () => portal.call(clinic.operator, 'GET', `/institutions/${clinic.institutionId}/feedback-duties`);
    expect((await duties()).body.arrears).toEqual([
      {
        ...{ key: 'NO_RM', kind: 'Nomor rekam medis', since: '2026-02-10' },
        periods: [{ from: '2026-01-01', until: '2026-01-31', dueOn: '2026-02-10' }],
      },
    ]);
    const february = { from: '2026-02-01', until: '2026-02-28' };
    expect((await duties()).body.nextDue).toContainEqual({
      ...{ key: 'NO_RM', kind: 'Nomor rekam medis', dueOn: '2026-03-10' },
      ...february,
    });
    await deliver(lines, { period: february });
    expect((await duties()).body.nextDue).not.toContainEqual(expect.objectContaining(february));
    expect((await duties()).body.arrears).toHaveLength(1);
    await deliver(lines, { period: { from: '2026-01-01', until: '2026-01-31' } });
    expect((await duties()).body.arrears).toEqual([]);
  });
});
