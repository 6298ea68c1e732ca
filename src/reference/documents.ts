import type { ElementName } from './elements.ts';

/** A kind of population document whose number can be verified, and the element that the register holds it as. */
interface DocumentKindRow {
  readonly labelId: string;
  readonly labelEn: string;
  /** The element with the number of the document in force. */
  readonly number: ElementName;
}

/**
 * Population documents (dokumen kependudukan, UU 24/2013 art. 59) that the register has entries of. A right names the
 * kinds it covers. Death certificates are missing because the dead are answered as such before any document is.
 */
export const documentKinds = {
  family_card: { labelId: 'Kartu keluarga (KK)', labelEn: 'Family card', number: 'NO_KK' },
  ektp: { labelId: 'KTP-el', labelEn: 'Electronic identity card', number: 'NIK' },
  birth_certificate: { labelId: 'Akta kelahiran', labelEn: 'Birth certificate', number: 'NO_AKTA_LHR' },
  marriage_certificate: {
    labelId: 'Akta perkawinan/buku nikah',
    labelEn: 'Marriage certificate',
    number: 'NO_AKTA_KWN',
  },
  divorce_certificate: { labelId: 'Akta perceraian', labelEn: 'Divorce certificate', number: 'NO_AKTA_CRAI' },
} as const satisfies Record<string, DocumentKindRow>;

export type DocumentKind = keyof typeof documentKinds;

/** The kind of a name; undefined when there is none. */
export function findDocumentKind(name: string): DocumentKind | undefined {
  return Object.hasOwn(documentKinds, name) ? (name as DocumentKind) : undefined;
}
