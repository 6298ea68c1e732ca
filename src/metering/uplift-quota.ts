import type { Right } from '../access/index.ts';
import { type Administration, administer } from '../audit/index.ts';
import { type Day, daysBetween, Fault, type Uuid, uuidV7 } from '../kernel/index.ts';
import { type CheckedFile, storeFile } from '../platform/files/index.ts';
import { readSettings } from '../settings/index.ts';

/** More hits a day for a time (penambahan kuota sementara), with the letter that asks for it. */
export interface NewUplift {
  readonly from: Day;
  /** The last day; it ends by itself with it. */
  readonly until: Day;
  readonly dailyQuota: number;
  readonly letterNo: string;
  readonly letterDate: Day;
  readonly reason: string;
  readonly file?: CheckedFile;
}

/**
 * Gives a right more hits a day from a day on (`today` of its office at the earliest), and answers the uplift's id. A
 * quota that is to last takes an addendum; the setting `quotaUpliftMostDays` says how long one may. Throws `invalid_input` naming the field, or `conflict` for a revoked right.
 */
export async function upliftQuota(by: Administration, right: Right, uplift: NewUplift, today: Day): Promise<Uuid> {
  const { quotaUpliftMostDays } = await readSettings(by.pool);
  checkDays(right, uplift, today, quotaUpliftMostDays);
  const upliftId = uuidV7(by.clock.now());
  const { rightId, institutionId } = right;
  await administer(by, async (tx, tell) => {
    const fileId = uplift.file ? await storeFile(tx, uplift.file, by.clock) : null;
    // Setting the quota to what it is gives the right a new epoch, by which every process reads its uplifts anew.
    const held = await tx.query<{ daily_quota: number }>(
      "UPDATE access_right SET daily_quota = daily_quota WHERE right_id = $1 AND status <> 'revoked' RETURNING daily_quota",
      [rightId],
    );
    const normal = held.rows[0]?.daily_quota;
    if (normal === undefined)
      throw new Fault('conflict', 'A revoked right stays as it was.', {
        field: 'right',
        indonesian: 'Hak akses yang sudah dicabut tidak dapat diubah. Pilih hak akses yang masih berlaku.',
      });
    if (uplift.dailyQuota <= normal)
      throw unusable(
        `An uplift is more than the ${normal} hits agreed.`,
        `Kuota sementara harus lebih dari ${normal} akses sehari menurut perjanjian.`,
        'dailyQuota',
      );
    await tx.query(
      `INSERT INTO quota_uplift (uplift_id, institution_id, right_id, from_day, until_day, daily_quota, normal_quota,
         letter_no, letter_date, reason, file_id, recorded_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [
        ...[upliftId, institutionId, rightId, uplift.from, uplift.until, uplift.dailyQuota, normal],
        ...[uplift.letterNo, uplift.letterDate, uplift.reason, fileId, new Date(by.clock.now())],
      ],
    );
    // A day that has begun is told with its new cap at once, not only from the next lease on.
    await tx.query(
      `UPDATE quota_day SET cap = quota_on(right_id, day) + reserve_released
       WHERE right_id = $1 AND day BETWEEN $2 AND $3`,
      [rightId, uplift.from, uplift.until],
    );
    tell('right.uplifted', { institutionId, rightId, reason: uplift.letterNo });
  });
  return upliftId;
}

/** As much as a right can have at all: `checkTerms` says the same of its quota. */
const MOST_HITS = 1_000_000_000;

function checkDays({ validUntil }: Right, { from, until, dailyQuota }: NewUplift, today: Day, mostDays: number): void {
  if (from < today)
    throw unusable(
      'An uplift begins today at the earliest.',
      'Penambahan kuota berlaku paling cepat hari ini. Periksa tanggalnya.',
      'from',
    );
  if (until < from)
    throw unusable(
      'The uplift ends before it begins.',
      'Penambahan kuota berakhir sebelum dimulai. Periksa tanggalnya.',
      'until',
    );
  if (until > validUntil)
    throw unusable(
      'The uplift would outlast the right.',
      'Penambahan kuota tidak boleh melewati akhir hak akses. Periksa tanggalnya.',
      'until',
    );
  if (daysBetween(from, until) >= mostDays)
    throw unusable(
      `An uplift lasts ${mostDays} days at most.`,
      `Penambahan kuota berlaku paling lama ${mostDays} hari. Periksa tanggalnya.`,
      'until',
    );
  if (!Number.isInteger(dailyQuota) || dailyQuota > MOST_HITS)
    throw unusable(
      'The quota is no number of hits.',
      'Isi kuota dengan bilangan bulat paling banyak satu miliar.',
      'dailyQuota',
    );
}

function unusable(message: string, indonesian: string, field: string): Fault {
  return new Fault('invalid_input', message, { field, indonesian });
}
