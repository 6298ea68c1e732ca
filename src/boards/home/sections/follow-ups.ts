import { Type } from 'typebox';
import { day, strict, uuid } from '../../../access/index.ts';
import { countFollowUps, listFollowUps } from '../../../monitoring/index.ts';
import { cut, ENTRIES, queue, section } from '../section.ts';

const Entry = strict({
  findingId: uuid,
  institutionId: uuid,
  institution: Type.String(),
  task: Type.String(),
  dueOn: day,
  overdue: Type.Boolean(),
});

/** Follow-ups of evaluations that are open, those first that are due first. */
export const followUpsSection = section(
  'evaluation.result',
  queue(Entry, { overdue: Type.Integer() }),
  async ({ sql, clock, officer }) => {
    const { total, overdue } = await countFollowUps(sql, clock, officer, { open: true });
    const found = await listFollowUps(sql, clock, officer, { open: true, limit: ENTRIES, page: 1 });
    const rows = found.flatMap(({ followUp, ...finding }) => (followUp === null ? [] : [{ ...finding, ...followUp }]));
    const show = ({ findingId, institutionId, institution, task, dueOn, ...at }: (typeof rows)[number]) => ({
      ...{ findingId, institutionId, institution, task, dueOn },
      overdue: at.overdue,
    });
    return { ...cut({ total, rows }, show), overdue };
  },
);
