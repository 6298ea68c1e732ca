import { describe, expect, it } from 'vitest';
import type { Step } from './queries.ts';
import { stagesOf } from './stages.ts';

const regional = { regional: true, mou: false };
const central = { regional: false, mou: true };
const step = (from: string | null, to: Step['to'], moveNo: number) => ({ from, to, moveNo }) as Step;
const timeline = [
  step(null, 'draft', 1),
  step('draft', 'submitted', 2),
  step('submitted', 'under_review', 3),
  step('under_review', 'returned', 4),
  step('returned', 'submitted', 5),
  step('submitted', 'under_review', 6),
  step('under_review', 'forwarded', 7),
];
const said = (stages: ReturnType<typeof stagesOf>) => stages.map(({ stage, state }) => `${stage} ${state}`);

describe('the stages of an application', () => {
  it('of a region lead over the decision of pusat, without a memorandum', () => {
    const stages = stagesOf({ state: 'forwarded', way: regional, timeline });
    expect(said(stages)).toEqual([
      'form done',
      'check done',
      'decision now',
      'pks later',
      'juknis later',
      'credentials later',
      'network later',
      'trial later',
      'active later',
    ]);
  });

  it('of a central one are decided on where it is checked, and have a memorandum', () => {
    const stages = said(stagesOf({ state: 'approved', way: central, timeline }));
    expect(stages.slice(0, 4)).toEqual(['form done', 'check done', 'mou now', 'pks later']);
  });

  it('are left by the last step that led out of them, when it was returned once', () => {
    const [form, check] = stagesOf({ state: 'forwarded', way: regional, timeline });
    expect([form?.left?.moveNo, check?.left?.moveNo]).toEqual([5, 7]);
  });

  it('are all behind an application whose access is open', () => {
    const opened = [...timeline, step('trial', 'active', 8)];
    const stages = stagesOf({ state: 'active', way: regional, timeline: opened });
    expect(stages.every(({ state }) => state === 'done')).toBe(true);
    expect(stages.at(-1)?.left?.moveNo).toBe(8);
  });

  it('end with the decision where it was refused', () => {
    expect(said(stagesOf({ state: 'refused', way: regional, timeline }))[2]).toBe('decision now');
    expect(said(stagesOf({ state: 'refused', way: central, timeline }))[1]).toBe('check now');
  });
});
