import { enterSignedAgreement, type GivenAnnex } from '../../src/agreements/index.ts';
import type { Administration } from '../../src/audit/index.ts';
import type { Day, Uuid } from '../../src/kernel/index.ts';
import { draftOf, ordinaryRight, scanOf } from '../papers/index.ts';

/** What a hospital owes in tests: a medical record number each month, which is about health and may be opened for a case. */
export const recordNumber = {
  key: 'NO_RM',
  kind: 'Nomor rekam medis',
  format: 'digits:6',
  frequency: 'monthly',
  sensitivity: 'health',
  readable: true,
} as const;

/** The day of its last visit, once in a quarter, which nobody may open. */
export const lastVisit = {
  key: 'KUNJUNGAN',
  kind: 'Tanggal kunjungan terakhir',
  format: 'date',
  frequency: 'quarterly',
} as const;

/** Obliges an institution to data balikan by a signed agreement, for 2026 unless the test says otherwise. */
export async function oblige(
  by: Administration,
  institutionId: Uuid,
  feedback: NonNullable<GivenAnnex['feedback']> = [recordNumber, lastVisit],
  days: { readonly startsOn?: Day; readonly endsOn?: Day } = {},
): Promise<Uuid> {
  const draft = draftOf(institutionId, { annex: { rights: [ordinaryRight], feedback }, ...days });
  const paper = scanOf(draft.number, draft.startsOn);
  return (await enterSignedAgreement(by, { ...draft, agreementPaper: paper, annexPaper: paper })).agreementId;
}

/** The body of an upload of data balikan: what is told of it, and lines of a CSV. */
export function deliveryOf(lines: readonly string[] | Buffer, facts: object = {}) {
  const boundary = 'batas-data-balikan';
  const part = (disposition: string) => `--${boundary}\r\ncontent-disposition: form-data; ${disposition}\r\n\r\n`;
  const file = Buffer.isBuffer(lines) ? lines : Buffer.from(lines.join('\r\n'));
  return {
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    payload: Buffer.concat([
      Buffer.from(`${part('name="facts"')}${JSON.stringify(facts)}\r\n${part('name="file"; filename="data.csv"')}`),
      file,
      Buffer.from(`\r\n--${boundary}--\r\n`),
    ]),
  };
}

/** The letter that a delivery comes with over the counter. */
export const aLetter = { letter: { number: '445/77/2026', dated: '2026-03-02' } } as const;
