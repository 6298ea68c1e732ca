import { Type } from 'typebox';
import { day, strict, textOrNull, uuid } from '../../../access/index.ts';
import { listNearEnd } from '../../../agreements/index.ts';
import { cut, ENTRIES, queue, section } from '../section.ts';

const Entry = strict({
  agreementId: uuid,
  number: Type.String(),
  institutionId: uuid,
  institution: Type.String(),
  endsOn: day,
  daysLeft: Type.Integer(),
  /** Null where nothing continues it. */
  continuedBy: textOrNull,
});

/** Agreements near their end on the scale of the setting `nearEndDays`, those that end first at the top. */
export const nearEndSection = section(
  'agreement.read',
  queue(Entry, { horizonDays: Type.Integer() }),
  async ({ sql, clock, region }) => {
    const found = await listNearEnd(sql, clock, { region, institutionId: null }, ENTRIES);
    const show = ({ officeCode: _, ...ending }: (typeof found.rows)[number]) => ending;
    return { ...cut(found, show), horizonDays: found.nearEndDays };
  },
);
