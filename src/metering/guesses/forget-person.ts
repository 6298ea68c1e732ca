import { type Administration, administer } from '../../audit/index.ts';
import type { Nik } from '../../kernel/index.ts';
import { GuessTags } from './guess-tags.ts';

/**
 * Gives a person's budgets back before their time: somebody used them up on purpose, and now nobody is answered. What
 * was tried about the person, and the failing NIKs of that district and date of birth, are forgotten; the record of it
 * can be found by the person's NIK. Answers how many counts there were.
 */
export async function forgetGuessesAbout(by: Administration, nik: Nik, reason: string): Promise<number> {
  const tags = new GuessTags(by.keys, by.clock);
  await by.keys.prepare(by.pool, by.clock.now());
  return administer(by, async (tx, tell) => {
    const values = await tx.query(`DELETE FROM tried_value WHERE nik_tag = decode($1, 'hex')`, [tags.ofNik(nik)]);
    const niks = await tx.query(`DELETE FROM failing_nik WHERE birth_tag = decode($1, 'hex')`, [tags.ofBirth(nik)]);
    tell('guesses.forgotten', { nik, reason });
    return (values.rowCount ?? 0) + (niks.rowCount ?? 0);
  });
}
