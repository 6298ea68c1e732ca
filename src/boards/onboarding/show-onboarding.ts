import { type Static, Type } from 'typebox';
import { day, dayOrNull, oneOf, strict, textOrNull, uuid, uuidOrNull } from '../../access/index.ts';
import type { PortalParts } from '../../identity/index.ts';
import { type InstitutionInZone, listOffices, type Officer } from '../../institutions/index.ts';
import { dayAt } from '../../kernel/index.ts';
import type { Facts } from './facts.ts';
import { type Holder, type Progress, type StepName, stepNames, stepStates } from './model.ts';
import { feedbackStep, firstCallStep, userStep } from './own-steps.ts';
import { programmeSteps } from './programme-steps.ts';
import { readFacts } from './read-facts.ts';
import { type NextKey, nextWords } from './words.ts';

const HolderView = strict({
  side: oneOf(['institution', 'office'] as const),
  officeCode: textOrNull,
  name: Type.String(),
});
const NextView = strict({
  key: oneOf(Object.keys(nextWords) as NextKey[]),
  id: Type.String(),
  en: Type.String(),
});
const orNull = <View extends Parameters<typeof Type.Union>[0][number]>(view: View) => Type.Union([view, Type.Null()]);

const StepView = strict({
  step: oneOf<StepName>(stepNames),
  state: oneOf(stepStates),
  since: dayOrNull,
  holder: orNull(HolderView),
  next: orNull(NextView),
});
type StepView = Static<typeof StepView>;

export const OnboardingView = strict({
  institution: strict({ institutionId: uuid, name: Type.String(), officeCode: Type.String() }),
  today: day,
  /** The application that its steps are read from; null for one whose agreement was entered as it stood. */
  applicationId: uuidOrNull,
  steps: Type.Array(StepView),
});

/** An institution's way from its application to its first call: each step, since when, whose turn it is, what to do next. */
export async function showOnboarding(
  reader: Officer,
  institution: InstitutionInZone,
  parts: PortalParts,
): Promise<Static<typeof OnboardingView>> {
  const { institutionId, name, officeCode, timeZone } = institution;
  const facts = await readFacts(institution, parts);
  const offices = new Map((await listOffices(parts.pool)).map((office) => [office.officeCode, office.name]));
  return {
    institution: { institutionId, name, officeCode },
    today: dayAt(parts.clock.business(), timeZone),
    applicationId: facts.applied?.application.applicationId ?? null,
    steps: progressOf(facts).map((progress, index) => ({
      step: stepNames[index] as StepName,
      ...view(progress, reader, facts, offices),
    })),
  };
}

/** Every step of an institution's way, in the order of {@link stepNames}. */
export function progressOf(facts: Facts): Progress[] {
  const programme = programmeSteps(facts);
  return [...programme, userStep(facts), feedbackStep(facts), firstCallStep(facts, programme.at(-1))];
}

function view(
  progress: Progress,
  reader: Officer,
  { institution }: Facts,
  offices: ReadonlyMap<string, string>,
): Omit<StepView, 'step'> {
  if (progress.state === 'not_yet') return { state: 'not_yet', since: null, holder: null, next: null };
  if (progress.state === 'done') return { state: 'done', since: progress.since, holder: null, next: null };
  const { holder, next, since } = progress;
  const officeCode = holder.side === 'office' ? holder.officeCode : null;
  const name = officeCode === null ? institution.name : (offices.get(officeCode) ?? officeCode);
  return {
    state: isTurnOf(reader, holder, institution) ? 'current' : 'waiting',
    since,
    holder: { side: holder.side, officeCode, name },
    next: { key: next, ...nextWords[next] },
  };
}

function isTurnOf(reader: Officer, holder: Holder, { institutionId }: Facts['institution']): boolean {
  return holder.side === 'office' ? reader.officeCode === holder.officeCode : reader.institutionId === institutionId;
}
