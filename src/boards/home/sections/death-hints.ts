import { Type } from 'typebox';
import { strict, uuid } from '../../../access/index.ts';
import { listWaitingHints, type WaitingHint } from '../../../feedback/index.ts';
import { daysSince } from '../../business-day.ts';
import { cut, ENTRIES, queue, section } from '../section.ts';

const Entry = strict({ hintId: uuid, institutionId: uuid, institution: Type.String(), ageDays: Type.Integer() });

/** Hints of deaths that nobody has taken up, the oldest first; of whom they tell stays sealed. */
export const deathHintsSection = section('death.read', queue(Entry, {}), async ({ sql, clock, officeCode }) => {
  const show = ({ hintId, institutionId, institution, reportedAt }: WaitingHint) => ({
    ...{ hintId, institutionId, institution },
    ageDays: daysSince(clock, reportedAt),
  });
  return cut(await listWaitingHints(sql, officeCode, ENTRIES), show);
});
