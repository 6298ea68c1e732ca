import { createHash } from 'node:crypto';
import { renderSVG } from 'uqr';
import type { Day, Uuid } from '../kernel/index.ts';
import { checkPrintable } from './check-printable.ts';
import { compileTemplate, currentEdition } from './compile-template.ts';
import type { Letterhead } from './data/shared.ts';
import { digestOf, groupDigest } from './document-digest.ts';
import { type PrintedData, type PrintedKind, printedKinds } from './printed-kinds.ts';
import { spellDay } from './spell-day.ts';

/** Where printed documents are checked. */
export const DOCUMENTS_PATH = '/dokumen';

/** What a document is printed with, besides what it says. */
export interface PrintContext {
  /** The document's own id, kept by whoever prints it and never printed: without it nobody can guess at the digest. */
  readonly documentId: Uuid;
  readonly letterhead: Letterhead;
  /** Where this installation is reached, without a slash at the end. */
  readonly publicUrl: string;
}

/** A printed document: its file, and what is kept of it. */
export interface PrintedDocument {
  /** PDF/A-2a, A4, tagged, Indonesian. */
  readonly pdf: Buffer;
  /** What it is found by where it is checked: 32 letters and digits. */
  readonly digest: string;
  readonly kind: PrintedKind;
  readonly title: string;
  readonly number: string | null;
  readonly officeCode: string;
  /** The office with its government, since offices of all regions have one name. */
  readonly office: string;
  /** The day that stands on it. */
  readonly date: Day;
  /** Checksum of the file; null when it holds a secret, which somebody might try to guess by it. */
  readonly pdfSha256: Buffer | null;
}

/**
 * Prints a document. Equal kind, data and context give the same digest and the same bytes, as long as templates, fonts
 * and compiler are the same. Throws `invalid_input` when a text cannot be printed as it is.
 */
export function printDocument<Kind extends PrintedKind>(
  kind: Kind,
  data: PrintedData[Kind],
  { documentId, letterhead, publicUrl }: PrintContext,
): PrintedDocument {
  checkPrintable({ letterhead, ...data });
  const { title: name, secrets } = printedKinds[kind];
  const title = typeof name === 'string' ? name : name(data);
  const page = `${publicUrl}${DOCUMENTS_PATH}`;
  const digest = digestOf({
    kind,
    edition: currentEdition(),
    documentId,
    letterhead,
    page,
    data: without(data, secrets),
  });
  const qr = renderSVG(`${page}/${digest}`, { ecc: 'M', border: 0 });
  const check = { page, code: groupDigest(digest), qr };
  const input = { title, letterhead, check, spelledDate: spellDay(data.date), data };
  const pdf = compileTemplate(`${kind.replaceAll('_', '-')}.typ`, input, Date.parse(`${data.date}T00:00:00Z`));
  return {
    pdf,
    digest,
    kind,
    title,
    number: data.number,
    officeCode: letterhead.officeCode,
    office: `${letterhead.office}, ${letterhead.government}`,
    date: data.date,
    pdfSha256: secrets.length > 0 ? null : createHash('sha256').update(pdf).digest(),
  };
}

function without(data: object, secrets: readonly string[]): object {
  return Object.fromEntries(Object.entries(data).filter(([key]) => !secrets.includes(key)));
}
