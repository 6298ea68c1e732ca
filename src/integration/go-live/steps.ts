import type { Right } from '../../access/index.ts';
import type { KeptCredential } from '../../identity/index.ts';
import type { Facts } from './facts.ts';

/** Who has to do a step. */
export type Holder = 'institution' | 'office';

/** The steps to going live, in the order in which they are usually taken. */
export const stepNames = [
  'people',
  'agreement_signed',
  'right_in_force',
  'test_key',
  'test_call',
  'test_refusals',
  'network',
  'live_key',
  'first_answer',
  'feedback',
] as const;
export type StepName = (typeof stepNames)[number];

/**
 * What can be missing for a step: people of a role, a signature, what a right or network is instead of being in force, an
 * outcome that was not met yet, a key, an answer, a duty of data balikan, its delivery.
 */
export const missingThings = [
  ...['institution_admin', 'integrator', 'signature'],
  ...['suspended', 'expired', 'revoked', 'not_begun', 'ended'],
  ...['key', 'verified', 'not_found', 'deceased', 'parameters_invalid', 'quota_used_up', 'address_unknown'],
  ...['not_declared', 'declared', 'checked', 'not_named', 'answer', 'duty', 'delivery'],
] as const;
export type Missing = (typeof missingThings)[number];

/** A step under one right. `since`: day or instant; null where it is not done, or the database does not say. */
export interface Step {
  readonly step: StepName;
  readonly done: boolean;
  readonly since: string | null;
  readonly holder: Holder;
  readonly missing: readonly Missing[];
}

/**
 * Refusals that every client meets sooner or later and has to tell its people about in its own words; who has asked for each
 * in the sandbox has written the code for it [assumption].
 */
const toBeMet = ['not_found', 'deceased', 'parameters_invalid', 'quota_used_up', 'address_unknown'] as const;

/** The steps under a right. What the facts do not show is not done. */
export function stepsOf(right: Right, facts: Facts): Step[] {
  return [
    people(facts),
    agreementSigned(right, facts),
    rightInForce(right, facts),
    ...inSandbox(right, facts),
    network(right, facts),
    liveKey(right, facts),
    firstAnswer(right, facts),
    feedback(facts),
  ];
}

function people({ people: acting }: Facts): Step {
  const missing = (['institution_admin', 'integrator'] as const).filter(
    (role) => !acting.some(({ roles }) => roles.includes(role)),
  );
  return step('people', 'institution', null, missing);
}

function agreementSigned({ agreementId }: Right, { signedOn }: Facts): Step {
  const on = signedOn.get(agreementId) ?? null;
  return step('agreement_signed', 'office', on, on === null ? ['signature'] : []);
}

function rightInForce({ status, validFrom, validUntil }: Right, { today }: Facts): Step {
  const state = status !== 'active' ? status : today < validFrom ? 'not_begun' : today > validUntil ? 'ended' : null;
  return step('right_in_force', 'office', validFrom, state === null ? [] : [state]);
}

function inSandbox({ rightId }: Right, { credentials, met }: Facts): Step[] {
  const keys = credentials.filter((key) => key.rightId === rightId && key.mode === 'sandbox');
  const outcomes = met.filter(({ credentialId }) => keys.some((key) => key.credentialId === credentialId));
  const verified = outcomes.find(({ outcome }) => outcome === 'verified');
  const unmet = toBeMet.filter((wanted) => !outcomes.some(({ outcome }) => outcome === wanted));
  const lastFirst = outcomes.filter(({ outcome }) => (toBeMet as readonly string[]).includes(outcome)).at(-1);
  return [
    keyStep('test_key', 'institution', keys),
    step('test_call', 'institution', verified?.firstAt.toISOString() ?? null, verified ? [] : ['verified']),
    step('test_refusals', 'institution', lastFirst?.firstAt.toISOString() ?? null, unmet),
  ];
}

/** The network that the right names; one that names none yet has whatever its institution declared last. */
function network({ connectionId }: Right, { connections }: Facts): Step {
  const open = connections.filter(({ state }) => state !== 'ended');
  const named = connections.find((one) => one.connectionId === connectionId);
  const { state, steps } = named ?? open[0] ?? { state: 'not_declared', steps: [] };
  const isNamed = named?.state === 'active';
  const missing: readonly Missing[] = isNamed ? [] : [state === 'active' ? 'not_named' : state];
  return step('network', state === 'not_declared' ? 'institution' : 'office', steps.at(-1)?.at ?? null, missing);
}

function liveKey({ rightId, renews }: Right, { credentials }: Facts): Step {
  const under = [rightId, renews];
  const isForCalls = ({ kind, mode }: KeptCredential) => mode === 'live' && (kind === 'oauth' || kind === 'wire');
  const keys = credentials.filter((key) => isForCalls(key) && under.includes(key.rightId));
  return keyStep('live_key', 'office', keys);
}

function firstAnswer({ rightId }: Right, { answeredOn }: Facts): Step {
  const on = answeredOn.get(rightId) ?? null;
  return step('first_answer', 'institution', on, on === null ? ['answer'] : []);
}

function feedback({ duties, deliveredAt }: Facts): Step {
  const missing: readonly Missing[] = [...none(duties > 0, 'duty'), ...none(deliveredAt !== undefined, 'delivery')];
  return step('feedback', duties === 0 ? 'office' : 'institution', deliveredAt?.toISOString() ?? null, missing);
}

const none = (isThere: boolean, missing: Missing): readonly Missing[] => (isThere ? [] : [missing]);

/** Done while a key is in force, since the oldest of those. */
function keyStep(name: StepName, holder: Holder, keys: readonly KeptCredential[]): Step {
  const inForce = keys.filter(({ status }) => status === 'active').toSorted((a, b) => +a.issuedAt - +b.issuedAt);
  return step(name, holder, inForce[0]?.issuedAt.toISOString() ?? null, inForce.length > 0 ? [] : ['key']);
}

function step(name: StepName, holder: Holder, since: string | null, missing: readonly Missing[]): Step {
  const done = missing.length === 0;
  return { step: name, done, since: done ? since : null, holder, missing };
}
