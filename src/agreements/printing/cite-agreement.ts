import type { CitedLetter } from '../../documents/index.ts';
import type { Sql } from '../../platform/sql/index.ts';
import { listSignatures } from '../find-agreements.ts';
import type { Agreement, Signature } from '../model.ts';

/** How an agreement was signed; undefined while it is a draft. */
export async function signatureOf(
  sql: Sql,
  { agreementId }: Pick<Agreement, 'agreementId'>,
): Promise<Signature | undefined> {
  return (await listSignatures(sql, agreementId)).find(({ part }) => part === 'agreement');
}

/** An agreement as other papers cite it: by the day on which it was signed, or begins where that is not known. */
export async function citeAgreement(sql: Sql, agreement: Agreement): Promise<CitedLetter> {
  const signature = await signatureOf(sql, agreement);
  return { number: agreement.number, date: signature?.signedOn ?? agreement.startsOn };
}
