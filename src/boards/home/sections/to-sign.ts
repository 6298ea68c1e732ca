import { Type } from 'typebox';
import { may, oneOf, strict, uuid } from '../../../access/index.ts';
import { listUnsigned, type UnsignedPaper } from '../../../agreements/index.ts';
import { daysSince } from '../../business-day.ts';
import { cut, ENTRIES, queue, section } from '../section.ts';

const Entry = strict({
  agreementId: uuid,
  number: Type.String(),
  part: oneOf(['agreement', 'annex', 'addendum'] as const),
  versionNo: Type.Integer(),
  institutionId: uuid,
  institution: Type.String(),
  officeCode: Type.String(),
  ageDays: Type.Integer(),
  maySign: Type.Boolean(),
});

/** Agreements, annexes and addenda that wait for their signature; `own` are those that the reader's office signs. */
export const toSignSection = section(
  'agreement.read',
  queue(Entry, { own: Type.Integer() }),
  async ({ sql, clock, officer, officeCode }) => {
    const found = await listUnsigned(sql, clock, officeCode, ENTRIES);
    const show = ({ agreementId, number, part, versionNo, institutionId, institution, ...at }: UnsignedPaper) => ({
      ...{ agreementId, number, part, versionNo, institutionId, institution, officeCode: at.officeCode },
      ageDays: daysSince(clock, at.since),
      maySign: may(officer, 'agreement.sign', at),
    });
    return { ...cut(found, show), own: found.own };
  },
);
