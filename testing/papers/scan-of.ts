import type { SignedPaper } from '../../src/agreements/index.ts';
import type { Day } from '../../src/kernel/index.ts';
import { aCheckedPdf } from '../files/index.ts';
import { writePdf } from './write-pdf.ts';

/** An invented paper as a scan, signed for both sides on a day; it says of itself that it is invented (rekaan). */
export function scanOf(what: string, signedOn: Day): SignedPaper {
  return {
    how: 'scan',
    signedOn,
    office: { name: 'Kepala Dinas Rekaan', position: 'Kepala Dinas' },
    institution: { name: 'Pimpinan Rekaan', position: 'Direktur' },
    file: aCheckedPdf(writePdf([what, `Ditandatangani ${signedOn}`, 'REKAAN'])),
  };
}
