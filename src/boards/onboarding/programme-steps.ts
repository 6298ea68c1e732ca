import { type ApplicationState, heldBy, movesFrom } from '../../agreements/index.ts';
import type { Day } from '../../kernel/index.ts';
import type { Applied, Facts } from './facts.ts';
import { done, type Holder, institutionHolds, notYet, open, type Progress } from './model.ts';
import type { NextKey } from './words.ts';

/** Steps that the programme takes an institution through: application, letter, agreement, annex, trial, activation. */
export const PROGRAMME_STEPS = 6;

/** The step that an application is at in each state, from 0; activated is past all of them. */
const stepAt: Readonly<Record<ApplicationState, number>> = {
  draft: 0,
  submitted: 0,
  returned: 0,
  under_review: 1,
  forwarded: 1,
  refused: 1,
  approved: 2,
  mou: 2,
  pks_drafted: 2,
  pks_signed: 3,
  juknis_signed: 4,
  credentials_requested: 4,
  network_check: 4,
  trial: 4,
  active: PROGRAMME_STEPS,
};

/** How far an institution is with the programme's steps, from its application or, without one, its agreements. */
export function programmeSteps(facts: Facts): Progress[] {
  return facts.applied ? stepsApplied(facts.applied) : stepsCarriedOver(facts);
}

function stepsApplied(applied: Applied): Progress[] {
  const { application, steps } = applied;
  const at = placeOf(applied);
  return arrange(at, (step) => lastPast(steps, step), open(holderOf(applied), nextOf(applied), application.stateSince));
}

/** A trial is over once its minutes are there: they are what access is opened by. */
function placeOf({ application: { state }, hasMinutes }: Applied): number {
  return state === 'trial' && hasMinutes ? stepAt.trial + 1 : stepAt[state];
}

/** The day on which an application went past a step for the last time; it may have come back before. */
function lastPast(steps: Applied['steps'], step: number): Day | null {
  const past = steps.filter(({ from, to }) => (from === null ? 0 : stepAt[from]) <= step && stepAt[to] > step);
  return past.at(-1)?.day ?? null;
}

function holderOf({ application }: Applied): Holder {
  const isTheirs = application.state === 'refused' || heldBy(application) === 'applicant';
  return isTheirs ? institutionHolds : { side: 'office', officeCode: application.holder };
}

const nextIn: Readonly<Record<Exclude<ApplicationState, 'active'>, NextKey>> = {
  draft: 'submit_form',
  submitted: 'take_up',
  returned: 'mend_form',
  under_review: 'forward',
  forwarded: 'decide',
  refused: 'apply_again',
  approved: 'draft_agreement',
  mou: 'draft_agreement',
  pks_drafted: 'sign_agreement',
  pks_signed: 'sign_annex',
  juknis_signed: 'ask_for_users',
  credentials_requested: 'issue_users',
  network_check: 'open_network',
  trial: 'hold_trial',
};

function nextOf({ application: { state }, way, hasMinutes }: Applied): NextKey {
  const has = (move: string) => movesFrom(state, way).some((rule) => rule.move === move);
  if (state === 'under_review' && has('approve')) return 'decide';
  if (state === 'approved' && has('sign_mou')) return 'sign_mou';
  if (state === 'active' || (state === 'trial' && hasMinutes)) return 'activate';
  return nextIn[state];
}

/** Who came without an application has an agreement at least, or is to apply. */
function stepsCarriedOver({ institution, agreements }: Facts): Progress[] {
  const office: Holder = { side: 'office', officeCode: institution.officeCode };
  const has = (...states: string[]) => agreements.find(({ state }) => states.includes(state));
  const inForce = has('active', 'near_end', 'upcoming', 'expired');
  if (inForce) return arrange(PROGRAMME_STEPS, (step) => (step < 2 ? null : inForce.startsOn), notYet);
  const signed = has('awaiting_annex');
  if (signed) return arrange(3, (step) => (step < 2 ? null : signed.startsOn), open(office, 'sign_annex', null));
  if (has('draft')) return arrange(2, () => null, open(office, 'sign_agreement', null));
  return arrange(0, () => null, open(institutionHolds, 'apply', null));
}

function arrange(at: number, doneOn: (step: number) => Day | null, current: Progress): Progress[] {
  return Array.from({ length: PROGRAMME_STEPS }, (_, step) =>
    step < at ? done(doneOn(step)) : step === at ? current : notYet,
  );
}
