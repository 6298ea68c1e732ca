import { ContentInfo, SignedData, SignedDataVerifyError } from 'pkijs';
import { readRanges, type SignedRange } from './read-ranges.ts';
import { type Signer, signerOf } from './signer.ts';
import type { TrustList } from './trust-list.ts';

/** What became of the electronic signatures of a PDF, and what to do where they do not hold. */
export const remedies = {
  not_signed: {
    remedy: 'The PDF has no electronic signature. Hand it in as a scan, or have it signed.',
    indonesian:
      'PDF ini tidak memuat tanda tangan elektronik. Serahkan sebagai pindaian, atau mintakan tanda tangannya.',
  },
  altered: {
    remedy: 'The PDF was changed after it was signed. Hand in the file as the signer gave it.',
    indonesian: 'PDF ini diubah setelah ditandatangani. Serahkan berkas seperti yang diberikan penandatangan.',
  },
  partly_signed: {
    remedy: 'Something was appended after the last signature. Hand in the file as the signer gave it.',
    indonesian:
      'Ada isi yang ditambahkan setelah tanda tangan terakhir. Serahkan berkas seperti yang diberikan penandatangan.',
  },
  untrusted: {
    remedy:
      'The certificate of a signer is of no trusted authority, or was not valid at this time. Hand it in as a scan.',
    indonesian:
      'Sertifikat penandatangan bukan dari PSrE yang diakui, atau tidak berlaku pada saat ini. Serahkan sebagai pindaian.',
  },
  outdated: {
    remedy: 'A signature uses an algorithm that can be forged. Have it signed anew, or hand it in as a scan.',
    indonesian:
      'Tanda tangan ini memakai cara lama yang dapat dipalsukan. Mintakan tanda tangan baru, atau serahkan sebagai pindaian.',
  },
  unreadable: {
    remedy: 'The PDF or a signature in it cannot be read. Hand it in as a scan.',
    indonesian: 'PDF atau tanda tangan di dalamnya tidak terbaca. Serahkan sebagai pindaian.',
  },
} as const;

/** `valid`: the whole document is signed, and every signature in it holds. The signers come in the order of signing. */
export type PadesOutcome =
  | { readonly outcome: 'valid'; readonly signers: readonly Signer[] }
  | { readonly outcome: keyof typeof remedies };

/** Content is plain data, and the signature is over its digest by one of these (ETSI TS 119 312). */
const DATA = '1.2.840.113549.1.7.1';
const DIGESTS: ReadonlySet<string> = new Set([
  '2.16.840.1.101.3.4.2.1',
  '2.16.840.1.101.3.4.2.2',
  '2.16.840.1.101.3.4.2.3',
]);

/**
 * Verifies the electronic signatures of a PDF (PAdES, ETSI EN 319 142-1; ISO 32000-2, 12.8) against a trust list, with
 * certificates judged at an instant. It says nothing of revocation and of time stamps: see the folder's README.
 */
export async function checkPades(pdf: Buffer, trust: TrustList, at: Date): Promise<PadesOutcome> {
  if (pdf.toString('latin1', 0, 5) !== '%PDF-') return { outcome: 'unreadable' };
  const ranges = readRanges(pdf);
  const last = ranges?.at(-1);
  if (!ranges) return { outcome: 'unreadable' };
  if (!last) return { outcome: 'not_signed' };
  const signers: Signer[] = [];
  for (const range of ranges) {
    const checked = await checkOne(pdf, range, trust, at);
    if (typeof checked === 'string') return { outcome: checked };
    signers.push(checked);
  }
  return last.end === pdf.length ? { outcome: 'valid', signers } : { outcome: 'partly_signed' };
}

/** The signer of one signature over what it covers, or why it does not hold. */
async function checkOne(
  pdf: Buffer,
  range: SignedRange,
  { certificates }: TrustList,
  at: Date,
): Promise<Signer | keyof typeof remedies> {
  const signed = readSignedData(range.cms);
  if (!signed) return 'unreadable';
  if (!DIGESTS.has(signed.signerInfos[0]?.digestAlgorithm.algorithmId ?? '')) return 'outdated';
  const covered = Buffer.concat([pdf.subarray(0, range.gapStart), pdf.subarray(range.gapEnd, range.end)]);
  // Without checkChain anybody's certificate counts as verified.
  const chain = { checkChain: true, trustedCerts: [...certificates], checkDate: at };
  const data = new Uint8Array(covered).buffer;
  try {
    const verified = await signed.verify({ signer: 0, extendedMode: true, data, ...chain });
    if (!verified.signatureVerified || !verified.signerCertificate) return 'altered';
    return signerOf(verified.signerCertificate);
  } catch (error) {
    return reasonOf(error);
  }
}

/** Certificates in one signature: chains have three or four, and every way through them is tried. */
const MOST_CERTIFICATES = 16;

/**
 * The signed data of a CMS; undefined when it is none, or not what a PDF holds: one signer, signed attributes, and no
 * content of its own. With content inside, that would be verified in the place of the PDF.
 */
function readSignedData(cms: Buffer): SignedData | undefined {
  try {
    const info = ContentInfo.fromBER(new Uint8Array(cms));
    const signed = new SignedData({ schema: info.content });
    const { eContent, eContentType } = signed.encapContentInfo;
    const isPlain = eContent === undefined && eContentType === DATA;
    if ((signed.certificates?.length ?? 0) > MOST_CERTIFICATES) return undefined;
    return isPlain && signed.signerInfos.length === 1 && signed.signerInfos[0]?.signedAttrs ? signed : undefined;
  } catch {
    return undefined;
  }
}

/** Codes of pkijs: 5 is the chain, 15 the digest or anything that could not be computed. */
function reasonOf(error: unknown): keyof typeof remedies {
  if (!(error instanceof SignedDataVerifyError)) return 'unreadable';
  if (error.code === 5) return 'untrusted';
  return /digest doesn't match/.test(error.message) ? 'altered' : 'unreadable';
}
