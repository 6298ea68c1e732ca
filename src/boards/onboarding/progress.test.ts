import { describe, expect, it } from 'vitest';
import { type ApplicationState, applicationStates } from '../../agreements/index.ts';
import type { Day, Uuid } from '../../kernel/index.ts';
import type { Applied, Facts } from './facts.ts';
import { type Progress, stepNames } from './model.ts';
import { progressOf } from './show-onboarding.ts';

const day = (of: string) => `2021-${of}` as Day;

const nothing: Facts = {
  institution: { institutionId: '019cb2de-0d60-7000-8000-000000000001' as Uuid, name: 'RSUD', officeCode: '3278' },
  applied: undefined,
  agreements: [],
  admins: 1,
  firstUserOn: null,
  owedSince: null,
  arrearsSince: null,
  lastDelivery: null,
  firstHit: null,
};

const regional = { regional: true, mou: false };

function applied(state: ApplicationState, change: Partial<Applied> = {}): Facts {
  const applicationId = '019cb2de-0d60-7000-8000-000000000002' as Uuid;
  const application = { applicationId, state, stateSince: day('03-01'), channel: 'invited', holder: '3278' } as const;
  return { ...nothing, applied: { application, way: regional, steps: [], hasMinutes: false, ...change } };
}

const stepOf = (facts: Facts, name: (typeof stepNames)[number]) => progressOf(facts)[stepNames.indexOf(name)];
const openAt = (facts: Facts) => stepNames.filter((name) => stepOf(facts, name)?.state === 'open');
const nextOf = (progress: Progress | undefined) => (progress?.state === 'open' ? progress.next : undefined);

describe('an application', () => {
  it.each(applicationStates)('that is %s is at one step: those before are done, those behind not yet', (state) => {
    const programme = progressOf(applied(state)).slice(0, 6);
    const at = programme.findIndex((step) => step.state !== 'done');
    const rest = at < 0 ? [] : programme.slice(at + 1);
    expect(at < 0).toBe(state === 'active');
    if (at >= 0) expect(programme[at]?.state).toBe('open');
    expect(rest.every((step) => step.state === 'not_yet')).toBe(true);
  });

  it.each([
    ['draft', 'application', 'institution', 'submit_form'],
    ['submitted', 'application', 'office', 'take_up'],
    ['returned', 'application', 'institution', 'mend_form'],
    ['under_review', 'letter', 'office', 'forward'],
    ['forwarded', 'letter', 'office', 'decide'],
    ['refused', 'letter', 'institution', 'apply_again'],
    ['approved', 'agreement', 'office', 'draft_agreement'],
    ['pks_drafted', 'agreement', 'office', 'sign_agreement'],
    ['pks_signed', 'annex', 'office', 'sign_annex'],
    ['juknis_signed', 'trial', 'institution', 'ask_for_users'],
    ['credentials_requested', 'trial', 'office', 'issue_users'],
    ['network_check', 'trial', 'institution', 'open_network'],
    ['trial', 'trial', 'office', 'hold_trial'],
  ] as const)('that is %s is at the step %s, in the hands of the %s, to %s', (state, name, side, next) => {
    expect(stepOf(applied(state), name)).toMatchObject({ state: 'open', holder: { side }, next, since: '2021-03-01' });
  });

  it('in trial goes on to activation once its minutes are there', () => {
    const facts = applied('trial', { hasMinutes: true });
    expect(stepOf(facts, 'trial')?.state).toBe('done');
    expect(nextOf(stepOf(facts, 'activation'))).toBe('activate');
  });

  it('of a central body is decided where it is checked, and signs a memorandum first', () => {
    const way = { regional: false, mou: true };
    expect(nextOf(stepOf(applied('under_review', { way }), 'letter'))).toBe('decide');
    expect(nextOf(stepOf(applied('approved', { way }), 'agreement'))).toBe('sign_mou');
  });

  it('that came back is past a step since it went past it for the last time', () => {
    const steps = [
      { from: 'submitted', to: 'under_review', day: day('01-02') },
      { from: 'under_review', to: 'returned', day: day('01-09') },
      { from: 'submitted', to: 'under_review', day: day('02-01') },
      { from: 'under_review', to: 'forwarded', day: day('02-03') },
      { from: 'forwarded', to: 'approved', day: day('02-20') },
    ] as const;
    const facts = applied('approved', { steps });
    expect(stepOf(facts, 'application')).toEqual({ state: 'done', since: '2021-02-01' });
    expect(stepOf(facts, 'letter')).toEqual({ state: 'done', since: '2021-02-20' });
  });
});

describe('without an application', () => {
  const agreed = (state: 'draft' | 'awaiting_annex' | 'active') => ({
    ...nothing,
    agreements: [{ state, startsOn: day('01-01') }],
  });

  it('an institution applies, unless it has an agreement', () => {
    expect(nextOf(stepOf(nothing, 'application'))).toBe('apply');
    expect(nextOf(stepOf(agreed('draft'), 'agreement'))).toBe('sign_agreement');
    expect(nextOf(stepOf(agreed('awaiting_annex'), 'annex'))).toBe('sign_annex');
  });

  it('an agreement in force stands for all that led to it, and lets the first call be made', () => {
    expect(openAt(agreed('active'))).toEqual(['users', 'first_call']);
    expect(stepOf(agreed('active'), 'activation')).toEqual({ state: 'done', since: '2021-01-01' });
    expect(stepOf(agreed('active'), 'letter')).toEqual({ state: 'done', since: null });
  });
});

describe('what an institution does itself', () => {
  const active = { ...nothing, agreements: [{ state: 'active', startsOn: day('01-01') }] } as const;

  it('users are its own matter once the office has appointed an admin', () => {
    expect(stepOf({ ...nothing, admins: 0 }, 'users')).toMatchObject({
      holder: { side: 'office', officeCode: '3278' },
      next: 'appoint_admin',
    });
    expect(nextOf(stepOf(nothing, 'users'))).toBe('appoint_users');
    expect(stepOf({ ...nothing, firstUserOn: day('02-01') }, 'users')).toEqual({ state: 'done', since: '2021-02-01' });
  });

  it('data balikan waits for an agreement in force, and is done where none is owed', () => {
    expect(stepOf(nothing, 'feedback')?.state).toBe('not_yet');
    expect(stepOf(active, 'feedback')).toEqual({ state: 'done', since: null });
  });

  it('data balikan that is owed is done when it was delivered and nothing is in arrears', () => {
    const owed = { ...active, owedSince: day('01-15') };
    expect(stepOf(owed, 'feedback')).toMatchObject({ next: 'deliver_feedback', since: '2021-01-15' });
    const delivered = { ...owed, lastDelivery: day('02-05') };
    expect(stepOf(delivered, 'feedback')).toEqual({ state: 'done', since: '2021-02-05' });
    expect(nextOf(stepOf({ ...delivered, arrearsSince: day('03-10') }, 'feedback'))).toBe('deliver_arrears');
  });

  it('the first call waits for access, and is done on the day of the first hit', () => {
    expect(stepOf(applied('trial'), 'first_call')?.state).toBe('not_yet');
    expect(nextOf(stepOf(applied('active'), 'first_call'))).toBe('make_first_call');
    expect(stepOf({ ...active, firstHit: day('02-02') }, 'first_call')).toEqual({ state: 'done', since: '2021-02-02' });
  });
});
