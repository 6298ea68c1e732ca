import { Button } from '@digdir/designsystemet-react';
import { useOwnSession } from '../account/own-session.ts';
import { Icon } from '../pieces/icon.tsx';
import { PlaceLink } from '../router/place-link.tsx';
import { useMayGo } from '../router/use-may-go.ts';
import { useStore } from '../store.ts';
import { formatDay } from '../time/format.ts';
import { language, useWords } from '../words/language.ts';
import { onboardingWords } from './onboarding-words.ts';
import type { Onboarding, OnboardingStep } from './queries.ts';
import { placeOfStep } from './step-place.ts';
import './institution-home.css';

const icons = { done: 'ok', current: 'here', waiting: 'clock', not_yet: 'rest' } as const;

interface WayToAccessProps {
  readonly onboarding: Onboarding;
  /** All nine, or some of them. */
  readonly steps: readonly OnboardingStep[];
}

/** Steps of a way, each with how far it is, whose turn it is and since when; the reader's own with the way to it. */
export function WayToAccess({ onboarding, steps }: WayToAccessProps) {
  const first = steps.find(({ state }) => state === 'current');
  return (
    <ol className="way-on">
      {steps.map((step) => (
        <WayStep key={step.step} step={step} onboarding={onboarding} isFirst={step === first} />
      ))}
    </ol>
  );
}

interface WayStepProps {
  readonly step: OnboardingStep;
  readonly onboarding: Onboarding;
  readonly isFirst: boolean;
}

function WayStep({ step, onboarding, isFirst }: WayStepProps) {
  const said = useWords(onboardingWords);
  const spoken = useStore(language);
  const { state, next } = step;
  return (
    <li className={state === 'not_yet' ? 'way-on__later' : undefined} aria-current={isFirst ? 'step' : undefined}>
      <Icon name={icons[state]} large />
      <p>
        <b>
          {said.steps[step.step]}
          <span className="hidden-text">, {said.states[state]}</span>
        </b>
        <span>
          {useStanding(step)} {next?.[spoken]}
        </span>
      </p>
      {state === 'current' && next && <GoThere nextKey={next.key} onboarding={onboarding} isFirst={isFirst} />}
    </li>
  );
}

function useStanding({ state, since, holder }: OnboardingStep): string {
  const said = useWords(onboardingWords);
  const spoken = useStore(language);
  const day = since === null ? null : formatDay(since, spoken);
  if (state === 'done') return said.doneSince(day);
  if (state === 'not_yet') return said.notYet;
  return state === 'current' ? said.yours(day) : said.waits(holder?.name ?? '', day);
}

interface GoThereProps {
  readonly nextKey: NonNullable<OnboardingStep['next']>['key'];
  readonly onboarding: Onboarding;
  readonly isFirst: boolean;
}

/** The way to where a step is done, for whoever may go there. */
function GoThere({ nextKey, onboarding, isFirst }: GoThereProps) {
  const said = useWords(onboardingWords);
  const session = useOwnSession();
  const mayGo = useMayGo();
  const where = placeOfStep(nextKey, onboarding, session.workplace?.kind === 'office');
  if (!where || !mayGo(where.place)) return null;
  const { place, of, search } = where;
  return (
    <Button asChild variant={isFirst ? 'primary' : 'secondary'} data-size="sm">
      <PlaceLink place={place} {...(of && { of })} search={search as never}>
        {said.go[nextKey]}
      </PlaceLink>
    </Button>
  );
}
