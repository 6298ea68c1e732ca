import type { DocumentQuestion, Gapura } from '@gapura/sdk';

/** Whether a document is the person's and in force, in words for the counter. */
export async function checkDocument(
  gapura: Gapura,
  nik: string,
  document: DocumentQuestion['document'],
): Promise<string> {
  const answer = await gapura.verifyDocument({ nik, purpose: 'public_service', document });
  if (answer.outcome !== 'verified') return answer.messages.user.id;
  const { match, reason } = answer.document;
  if (match) return 'Dokumen sesuai dan berlaku.';
  return reason === 'superseded' ? 'Dokumen sudah diganti dengan yang lebih baru.' : 'Dokumen tidak sesuai.';
}
