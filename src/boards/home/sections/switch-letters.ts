import { Type } from 'typebox';
import { day, may, oneOf, strict, uuid } from '../../../access/index.ts';
import { letterKinds, listUnsignedLetters, type UnsignedLetter } from '../../../switchover/index.ts';
import { daysSince } from '../../business-day.ts';
import { cut, ENTRIES, queue, section } from '../section.ts';

const Entry = strict({
  letterId: uuid,
  kind: oneOf(letterKinds),
  rightId: uuid,
  institutionId: uuid,
  institution: Type.String(),
  officeCode: Type.String(),
  valuesUntil: day,
  preparedBy: Type.String(),
  ageDays: Type.Integer(),
  maySign: Type.Boolean(),
});

/** Letters about a switch that wait for their signature; `own` are those that the reader's office signs. */
export const switchLettersSection = section(
  'switchover.read',
  queue(Entry, { own: Type.Integer() }),
  async ({ sql, clock, officer, officeCode }) => {
    const found = await listUnsignedLetters(sql, officeCode, ENTRIES);
    const show = ({ since, ...letter }: UnsignedLetter) => ({
      ...letter,
      ageDays: daysSince(clock, since),
      maySign: may(officer, 'switchover.sign', letter),
    });
    return { ...cut(found, show), own: found.own };
  },
);
