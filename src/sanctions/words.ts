import { sanctionWords } from '../documents/index.ts';
import type { Sanction } from './model.ts';

/** A sanction as letters and notices name it: `surat peringatan II`, `penutupan sementara akses`. */
export function wordOf({ kind, step }: Pick<Sanction, 'kind' | 'step'>): string {
  if (kind !== 'warning') return sanctionWords[kind];
  return step === null ? 'surat peringatan' : `surat peringatan ${'I'.repeat(step)}`;
}
