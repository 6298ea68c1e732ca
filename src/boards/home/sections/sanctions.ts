import { Type } from 'typebox';
import { may, oneOf, strict, textOrNull, uuid } from '../../../access/index.ts';
import { daysBetween } from '../../../kernel/index.ts';
import { listProposed, type ProposedSanction, sanctionKinds } from '../../../sanctions/index.ts';
import { cut, ENTRIES, queue, section } from '../section.ts';

const Entry = strict({
  sanctionId: uuid,
  kind: oneOf(sanctionKinds),
  institutionId: uuid,
  institution: Type.String(),
  /** The office whose head decides. */
  decider: Type.String(),
  /** Null where a rule proposed it. */
  proposedBy: textOrNull,
  ageDays: Type.Integer(),
  mayDecide: Type.Boolean(),
});

/** Sanctions that were proposed and wait for their decision; `own` are those that the reader's office decides. */
export const sanctionsSection = section(
  'sanction.read',
  queue(Entry, { own: Type.Integer() }),
  async ({ sql, officer, officeCode, today }) => {
    const found = await listProposed(sql, officeCode, ENTRIES);
    const show = ({ since, officeCode: regionCode, ...sanction }: ProposedSanction) => ({
      ...sanction,
      ageDays: Math.max(0, daysBetween(since, today)),
      mayDecide: may(officer, 'sanction.decide', { officeCode: sanction.decider, regionCode }),
    });
    return { ...cut(found, show), own: found.own };
  },
);
