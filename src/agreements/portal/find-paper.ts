import { Fault, type Uuid } from '../../kernel/index.ts';
import { readFile } from '../../platform/files/index.ts';
import type { Sql } from '../../platform/sql/index.ts';
import { listSignatures } from '../find-agreements.ts';
import { listLetters } from '../letters/list-letters.ts';

/** A file that was handed in for an agreement: a signed paper, or a letter about its rights. Throws `not_found`. */
export async function findPaper(sql: Sql, agreementId: Uuid, fileId: Uuid) {
  const papers = [...(await listSignatures(sql, agreementId)), ...(await listLetters(sql, agreementId))];
  const known = papers.some((paper) => paper.fileId === fileId.toLowerCase());
  if (!known) throw new Fault('not_found', 'The agreement has no such paper.', { field: 'fileId' });
  return readFile(sql, fileId);
}
