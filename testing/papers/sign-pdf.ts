import { type Identity, openssl } from './make-authority.ts';

/** Bytes kept for a signature: one with a long chain takes some 10,000. */
const PLACE = 16_384;
/** A /ByteRange is written before its numbers are known, in this many characters. */
const RANGE = '[0 ********** ********** **********]';

/**
 * Signs a PDF as PAdES baseline B (ETSI.CAdES.detached) in an incremental update, so earlier signatures stay. The CMS is
 * made by openssl, and so by other code than checks it.
 */
export function signPdf(pdf: Buffer, by: Identity, cms: (covered: Buffer) => Buffer = (c) => signCms(c, by)): Buffer {
  const open = appendSignature(pdf);
  const start = open.indexOf(`<${'0'.repeat(2 * PLACE)}>`, pdf.length);
  const end = start + 2 * PLACE + 2;
  const range = `[0 ${start} ${end} ${open.length - end}]`.padEnd(RANGE.length);
  open.write(range, open.indexOf(RANGE, pdf.length), 'latin1');
  const signature = cms(Buffer.concat([open.subarray(0, start), open.subarray(end)])).toString('hex');
  open.write(signature, start + 1, 'latin1');
  return open;
}

/** The detached CMS of some bytes, with the attributes of CAdES. */
export function signCms(covered: Buffer, { cert, key }: Identity, more: readonly string[] = []): Buffer {
  const how = ['-sign', '-binary', '-cades', '-md', 'sha256', '-outform', 'DER', '-signer', cert, '-inkey', key];
  return openssl(['cms', ...how, ...more], covered);
}

/** Appends a signature field to the first page with room for its signature (ISO 32000-1, 7.5.6 and 12.8). */
function appendSignature(pdf: Buffer): Buffer {
  const text = pdf.toString('latin1');
  const size = Number(
    text
      .match(/\/Size (\d+)/g)
      ?.at(-1)
      ?.slice(6),
  );
  const before = /startxref\n(\d+)\n%%EOF\s*$/.exec(text)?.[1];
  const [signature, field] = [size, size + 1];
  const earlier = text.match(/(?<=\/Fields \[)[^\]]*/g)?.at(-1) ?? '';
  const fields = `${earlier} ${field} 0 R`.trim();
  const objects = [
    [1, `<< /Type /Catalog /Pages 2 0 R /AcroForm << /SigFlags 3 /Fields [${fields}] >> >>`],
    [
      signature,
      `<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached /ByteRange ${RANGE} /Contents <${'0'.repeat(2 * PLACE)}> >>`,
    ],
    [field, `<< /Type /Annot /Subtype /Widget /FT /Sig /T (S${field}) /V ${signature} 0 R /P 3 0 R /Rect [0 0 0 0] >>`],
  ] as const;
  let added = '';
  const rows = objects.map(([number, object]) => {
    const at = pdf.length + added.length;
    added += `${number} 0 obj\n${object}\nendobj\n`;
    return `${number} 1\n${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const xref = pdf.length + added.length;
  added += `xref\n${rows.join('')}trailer\n<< /Size ${size + 2} /Root 1 0 R /Prev ${before} >>\nstartxref\n${xref}\n%%EOF\n`;
  return Buffer.concat([pdf, Buffer.from(added, 'latin1')]);
}
