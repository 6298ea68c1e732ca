import { printPaper } from '../../agreements/index.ts';
import type { PrintedDocument } from '../../documents/index.ts';
import type { PortalParts } from '../../identity/index.ts';
import { getOffice, getOfficer } from '../../institutions/index.ts';
import { Fault } from '../../kernel/index.ts';
import { dutiesWithin } from '../duties/duties.ts';
import type { Door } from './delivery.ts';
import type { Receipt } from './receipt.ts';

const doorWords: Readonly<Record<Door, string>> = {
  push: 'web service (push)',
  native: 'web service (/v1)',
  portal: 'unggahan di portal',
  counter: 'loket',
};

/**
 * Prints a receipt (tanda terima) under the letterhead of the office that gave its number. Throws `conflict` for a delivery
 * from before there were receipts.
 */
export async function printReceipt(
  parts: Pick<PortalParts, 'pool' | 'clock' | 'publicUrl'>,
  receipt: Receipt,
): Promise<PrintedDocument> {
  const { receiptNo, receivedOn, period, quality, rows, refused, letter, door } = receipt;
  if (!receiptNo || !receivedOn || !receipt.receiptOffice || !period || !quality || rows === null || refused === null) {
    throw new Fault('conflict', 'This delivery came before there were receipts.', {
      field: 'delivery',
      indonesian: 'Kiriman ini diterima sebelum ada tanda terima, jadi tanda terimanya tidak dapat dicetak.',
    });
  }
  const words = new Map(
    (await dutiesWithin(parts.pool, receipt.institutionId, period)).map((duty) => [duty.key, duty.kind]),
  );
  const data = {
    number: receiptNo,
    date: receivedOn,
    institution: receipt.institution,
    door: doorWords[door],
    period,
    letter: letter && { number: letter.number, date: letter.dated },
    agendaNumber: letter?.agendaNo ?? null,
    rows,
    refusedRows: refused,
    newValues: receipt.newValues,
    repeatedValues: receipt.repeatedValues,
    niks: quality.niks,
    accessedNiks: quality.accessed,
    sharedValues: quality.sharedValues,
    malformedValues: quality.malformedValues,
    kinds: receipt.kinds.map(({ key, from, until, values }) => ({ kind: words.get(key) ?? key, from, until, values })),
    receivedBy: await takenBy(parts, receipt),
  };
  const office = await getOffice(parts.pool, receipt.receiptOffice);
  return printPaper(parts, 'feedback_receipt', data, { documentId: receipt.deliveryId, office });
}

/** The officer who took a delivery over the counter signs for it. */
async function takenBy({ pool }: Pick<PortalParts, 'pool'>, { door, officerId }: Receipt) {
  if (door !== 'counter' || officerId === null) return null;
  const { name, position, employeeNo } = await getOfficer(pool, officerId);
  return { name, position, rank: null, employeeNumber: employeeNo || null };
}
