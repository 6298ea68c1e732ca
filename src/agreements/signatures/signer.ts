import { X509Certificate } from 'node:crypto';
import type { Certificate } from 'pkijs';

/** Who signed, as the certificate says. */
export interface Signer {
  /** Common name. */
  readonly name: string;
  /** Organisation; empty when the certificate names none. */
  readonly organisation: string;
  /** Common name of whoever gave the certificate. */
  readonly issuer: string;
}

/** The signer that a certificate names. */
export function signerOf(certificate: Certificate): Signer {
  const { subject, issuer } = new X509Certificate(Buffer.from(certificate.toSchema().toBER())).toLegacyObject();
  return { name: one(subject.CN), organisation: one(subject.O), issuer: one(issuer.CN) };
}

/** A name may stand there twice. */
function one(value: string | string[] | undefined): string {
  return Array.isArray(value) ? value.join(', ') : (value ?? '');
}
