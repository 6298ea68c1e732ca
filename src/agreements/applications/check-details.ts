import type { Day, FieldProblem } from '../../kernel/index.ts';
import type { Carried, MoveRule } from './moves.ts';
import type { MoveDetails } from './timeline.ts';

const fieldOf: Record<Carried, Exclude<keyof MoveDetails, 'remarks'>> = {
  letterNo: 'letterNo',
  letterDate: 'letterDate',
  file: 'fileId',
  reason: 'reason',
};

/** Everything that a move must carry and does not, or carries wrongly, at once. `papers`: ids of the attachments. */
export function checkDetails(
  { carries }: Pick<MoveRule, 'carries'>,
  details: MoveDetails,
  { today, papers }: { readonly today: Day; readonly papers: ReadonlySet<string> },
): FieldProblem[] {
  const missing = carries
    .map((carried) => fieldOf[carried])
    .filter((field) => (details[field] ?? '').trim() === '')
    .map((name) => ({ name, code: 'missing', reason: 'It is missing.', indonesian: 'Isi bagian ini.' }));
  const { letterDate, fileId } = details;
  const late = {
    name: 'letterDate',
    code: 'in_future',
    reason: 'The letter is dated after today.',
    indonesian: 'Tanggal surat tidak boleh setelah hari ini. Periksa tanggalnya.',
  };
  const foreign = {
    name: 'fileId',
    code: 'unknown',
    reason: 'It is none of the attachments of this application.',
    indonesian: 'Berkas ini bukan lampiran permohonan ini. Pilih salah satu lampirannya.',
  };
  return [
    ...missing,
    ...(letterDate !== null && letterDate > today ? [late] : []),
    ...(fileId !== null && !papers.has(fileId) ? [foreign] : []),
  ];
}
