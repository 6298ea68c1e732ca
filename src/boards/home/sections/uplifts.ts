import { Type } from 'typebox';
import { day, strict, uuid } from '../../../access/index.ts';
import { addDays, daysBetween } from '../../../kernel/index.ts';
import { type EndingUplift, upliftEndings } from '../../../metering/index.ts';
import { cut, queue, section } from '../section.ts';

/** Days ahead of which the end of an uplift is worth a word: time for another letter [assumption]. */
const HORIZON_DAYS = 14;

const Entry = strict({
  upliftId: uuid,
  rightId: uuid,
  institutionId: uuid,
  institution: Type.String(),
  dailyQuota: Type.Integer(),
  normalQuota: Type.Integer(),
  endsOn: day,
  daysLeft: Type.Integer(),
});

/** Uplifts of a quota that end within two weeks, those that end first at the top. */
export const upliftsSection = section(
  'agreement.read',
  queue(Entry, { horizonDays: Type.Integer() }),
  async ({ sql, region, today }) => {
    const days = { from: today, until: addDays(today, HORIZON_DAYS) };
    const rows = await upliftEndings(sql, { region, institutionId: null }, days);
    const show = ({ officeCode: _, letterNo: __, ...uplift }: EndingUplift) => ({
      ...uplift,
      daysLeft: daysBetween(today, uplift.endsOn),
    });
    return { ...cut({ total: rows.length, rows }, show), horizonDays: HORIZON_DAYS };
  },
);
