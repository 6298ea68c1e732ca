import type { Right } from '../../access/index.ts';
import { addDays, type Day, Fault } from '../../kernel/index.ts';
import type { Settings } from '../../settings/index.ts';
import { isKept, type LetterDraft } from '../model.ts';

/** What a letter is judged by: the right as it is now, whether a switch of it was undone before, and today at its office. */
export interface LetterScene {
  readonly right: Right;
  readonly undone: boolean;
  readonly today: Day;
  readonly settings: Pick<Settings, 'switchoverNoticeDays' | 'switchoverUndoDays' | 'switchoverUndoMostDays'>;
}

/**
 * Throws unless a letter may say this today: `conflict` when the right is in no state for it, `invalid_input` naming
 * `valuesUntil` for a day that cannot be.
 */
export function checkLetter(draft: LetterDraft, scene: LetterScene): void {
  checkRight(scene);
  if (draft.valuesUntil > scene.right.validUntil)
    throw noDay(
      'Old methods cannot outlast the right.',
      'Metode lama tidak boleh melewati akhir hak akses. Periksa tanggalnya.',
    );
  if (draft.kind === 'announcement') checkAnnouncement(draft, scene);
  else checkUndo(draft, scene);
}

function checkRight({ right, today }: LetterScene): void {
  const { method, answerMode, status, validUntil } = right;
  if (method !== 'web_service' || answerMode !== 'values') {
    throw noState(
      'This right returns no data by old methods.',
      'Letting it do so takes an addendum.',
      'Hak akses ini tidak memberikan data dengan metode lama. Untuk itu diperlukan adendum.',
    );
  }
  if (status === 'revoked' || validUntil < today)
    throw noState(
      'This right is over.',
      'There is nothing to switch.',
      'Hak akses ini sudah berakhir; tidak ada yang dialihkan.',
    );
  if (!isKept(right)) return;
  throw noState(
    'A written approval keeps the old answers of this right.',
    'End the approval by an addendum.',
    'Persetujuan tertulis mempertahankan jawaban lama hak akses ini. Akhiri persetujuannya dengan adendum.',
  );
}

/**
 * The day may move as long as it has not come, but an institution has its time to move; a day that it knows already may be
 * announced late. Once undone, a switch comes no later than it was put off to.
 */
function checkAnnouncement({ valuesUntil }: LetterDraft, { right, undone, today, settings }: LetterScene): void {
  const until = right.valuesUntil as Day;
  if (until < today)
    throw noState(
      'The switch has come.',
      'Undo it within its days, or agree an addendum.',
      'Tanggal pengalihan sudah lewat. Tunda selama masih dapat, atau buat adendum.',
    );
  if (valuesUntil === until) return;
  const earliest = addDays(today, settings.switchoverNoticeDays);
  if (valuesUntil < earliest)
    throw noDay(
      `The earliest last day is ${earliest}, or ${until} as it is.`,
      `Hari terakhir paling cepat ${earliest}, atau tetap ${until}.`,
    );
  if (undone && valuesUntil > until)
    throw noDay(
      `This switch was undone before; its last day is ${until} at the latest.`,
      `Pengalihan ini pernah ditunda; hari terakhirnya paling lambat ${until}.`,
    );
}

/** Once, within its days, for a while: a switch that can always be undone is none. */
function checkUndo({ valuesUntil }: LetterDraft, { right, undone, today, settings }: LetterScene): void {
  const until = right.valuesUntil as Day;
  if (until >= today)
    throw noState(
      'The switch has not come yet.',
      'Announce another day.',
      'Tanggal pengalihan belum tiba. Beritahukan tanggal lain.',
    );
  if (undone)
    throw noState(
      'This switch was undone before.',
      'Agree an addendum.',
      'Pengalihan ini sudah pernah ditunda. Buat adendum.',
    );
  const latest = addDays(until, settings.switchoverUndoDays);
  if (today > latest)
    throw noState(
      `This switch could be undone until ${latest}.`,
      'Agree an addendum.',
      `Pengalihan ini hanya dapat ditunda sampai ${latest}. Buat adendum.`,
    );
  const most = addDays(today, settings.switchoverUndoMostDays);
  if (valuesUntil < today || valuesUntil > most)
    throw noDay(
      `The new last day is between ${today} and ${most}.`,
      `Hari terakhir yang baru adalah ${today} sampai ${most}.`,
    );
}

function noState(message: string, remedy: string, indonesian: string): Fault {
  return new Fault('conflict', message, { field: 'right', remedy, indonesian });
}

function noDay(message: string, indonesian: string): Fault {
  return new Fault('invalid_input', message, { field: 'valuesUntil', indonesian });
}
