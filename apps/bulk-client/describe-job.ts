import type { BulkJob, Me } from '../../sdk/src/index.ts';
import { noticeLines } from './to-fault.ts';

const numbers = new Intl.NumberFormat('id-ID');
const WIDTH = 22;

/** What a file was taken for and what is wrong with it: nothing of it was asked yet. */
export function checkedLines({ file, rows, readable, notices }: BulkJob): string[] {
  const { format, delimiter, encoding, columns } = file;
  const kind = [format.toUpperCase(), delimiter === '\t' ? 'tab' : delimiter, encoding].filter(Boolean).join('  ');
  return [
    row('Berkas (file)', kind),
    ...columns.map(({ name, element }, i) =>
      row(i === 0 ? 'Kolom (columns)' : '', `${shown(name)} -> ${element ?? 'tidak ditanyakan (not asked)'}`),
    ),
    row('Baris (rows)', `${numbers.format(rows)}, NIK terbaca (with a readable NIK) ${numbers.format(readable)}`),
    ...(notices.length === 0 ? [] : ['Catatan (notices)', ...noticeLines(notices)]),
  ];
}

/** A job as it stands. */
export function jobLines(job: BulkJob): string[] {
  const { id, state, purpose, officer, caseRef, createdAt, startedAt, endedAt } = job;
  const declared = [purpose, officer, caseRef].filter((one) => one !== null).join(', ');
  const times = [createdAt, startedAt, endedAt].filter((one) => one !== null).join('  ');
  return [
    row('Pekerjaan (job)', id),
    row('Status (state)', state),
    ...restLines(job),
    row('Tujuan (purpose)', declared),
    row('Waktu (times)', times),
    ...checkedLines(job),
    row('Kemajuan (progress)', progressText(job)),
  ];
}

/** Why a job rests; nothing for one that does not. */
export function restLines({ pause }: BulkJob): string[] {
  return pause ? [row('Dijeda (paused)', pause.messages.id), row('', pause.messages.en)] : [];
}

/** How far a job is, in one line; rows a second where they are known. */
export function progressText({ rows, asked, matched, unmatched, failed, hits }: BulkJob, rate?: number): string {
  const [all, done, ...counts] = [rows, asked, matched, unmatched, failed, hits].map((one) => numbers.format(one));
  const names = ['sesuai (matched)', 'tidak sesuai (unmatched)', 'gagal (failed)', 'kuota (hits)'];
  const parts = names.map((name, i) => `${name} ${counts[i]}`);
  const speed = rate === undefined ? [] : [`${numbers.format(Math.round(rate))} baris/detik (rows/s)`];
  return [`${done}/${all}`, ...speed, ...parts].join(', ');
}

/** What a job costs at most, and what there is. */
export function costLines({ readable }: BulkJob, { quota }: Pick<Me, 'quota'>): string[] {
  const lines = [
    row('Biaya (cost)', `paling banyak (at most) ${numbers.format(readable)} kuota (hits)`),
    row('Kuota (quota)', `tersisa hari ini (left today) ${numbers.format(quota.left)}`),
  ];
  if (readable <= quota.left) return lines;
  return [
    ...lines,
    row('', 'Tidak cukup untuk semua; sisanya dilanjutkan sendiri begitu ada kuota lagi.'),
    row('', 'Not enough for all; the rest goes on by itself when there is quota again.'),
  ];
}

function row(name: string, text: string): string {
  return `${name.padEnd(WIDTH)} ${text}`.trimEnd();
}

/** A header is the institution's own words, and may hold what a terminal obeys, or a number that belongs in a row. */
function shown(name: string): string {
  return name.replaceAll(/[\p{Cc}\p{Cf}]/gu, ' ').replaceAll(/\d{6,}/g, '…');
}
