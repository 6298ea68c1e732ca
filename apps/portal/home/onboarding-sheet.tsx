import { Sheet } from '../pieces/sheet.tsx';
import { useWords } from '../words/language.ts';
import { onboardingWords } from './onboarding-words.ts';
import type { Onboarding } from './queries.ts';
import { WayToAccess } from './way-to-access.tsx';

/** The steps of one's own institution that are left; those that are done can be looked at. */
export function OnboardingSheet({ onboarding }: { readonly onboarding: Onboarding }) {
  const said = useWords(onboardingWords);
  const done = onboarding.steps.filter(({ state }) => state === 'done');
  const left = onboarding.steps.filter(({ state }) => state !== 'done');
  const isOpen = done.some(({ step }) => step === 'activation');
  return (
    <Sheet title={isOpen ? said.sheetOnceOpen : said.sheet} note={said.done(done.length, onboarding.steps.length)}>
      <WayToAccess onboarding={onboarding} steps={left} />
      {done.length > 0 && (
        <details className="way-on__done">
          <summary>{said.doneSteps(done.length)}</summary>
          <WayToAccess onboarding={onboarding} steps={done} />
        </details>
      )}
    </Sheet>
  );
}
