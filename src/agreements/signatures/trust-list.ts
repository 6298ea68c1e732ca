import { X509Certificate } from 'node:crypto';
import { Certificate } from 'pkijs';
import { Fault } from '../../kernel/index.ts';

/** Certificates of the authorities (PSrE, penyelenggara sertifikasi elektronik) whose signers are believed. */
export interface TrustList {
  readonly certificates: readonly Certificate[];
}

/** Nobody is believed: every electronic signature is untrusted, and papers come as scans. */
export const NO_TRUST: TrustList = { certificates: [] };

const PEM = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;

/** Reads a file of one or more certificates (PEM); throws `configuration_invalid` when it holds none, or one that is broken. */
export function readTrustList(pem: string): TrustList {
  try {
    const certificates = (pem.match(PEM) ?? []).map((text) => Certificate.fromBER(new X509Certificate(text).raw));
    if (certificates.length > 0) return { certificates };
  } catch (cause) {
    throw unusable(cause);
  }
  throw unusable();
}

function unusable(cause?: unknown): Fault {
  const remedy = 'Give a file of certificates, each between BEGIN CERTIFICATE and END CERTIFICATE.';
  const detail = { field: 'GAPURA_TRUSTED_SIGNERS', remedy };
  return new Fault('configuration_invalid', 'The list of trusted signers cannot be used.', detail, { cause });
}
