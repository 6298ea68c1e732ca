import { Type } from 'typebox';
import { day, dayOrNull, strict, uuid } from '../../../access/index.ts';
import { type InstitutionInArrears, listArrears } from '../../../feedback/index.ts';
import { cut, ENTRIES, queue, section } from '../section.ts';

const Entry = strict({ institutionId: uuid, institution: Type.String(), since: day, periods: Type.Integer() });

/** Institutions in arrears of data balikan, the longest first, and since when the first of them is. */
export const arrearsSection = section('feedback.read', queue(Entry, { oldest: dayOrNull }), async ({ sql, region }) => {
  const { total, institutions: rows } = await listArrears(sql, { region, limit: ENTRIES, page: 1 });
  const show = ({ institutionId, institution, since, periods }: InstitutionInArrears) => ({
    ...{ institutionId, institution, since, periods },
  });
  return { ...cut({ total, rows }, show), oldest: rows[0]?.since ?? null };
});
