import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { PageHead } from '../pieces/page-head.tsx';
import { Sheet } from '../pieces/sheet.tsx';
import { useWords } from '../words/language.ts';
import { onboardingWords } from './onboarding-words.ts';
import { onboardingQuery } from './queries.ts';
import { WayToAccess } from './way-to-access.tsx';

/** How far an institution is on its way to access, for the offices that see it. */
export function Screen() {
  const said = useWords(onboardingWords);
  const { id = '' }: { readonly id?: string } = useParams({ strict: false });
  const { data: onboarding } = useSuspenseQuery(onboardingQuery(id));
  const { institution, steps } = onboarding;
  const done = steps.filter(({ state }) => state === 'done').length;
  return (
    <>
      <PageHead title={said.title} above={institution.name}>
        {said.lead(institution.name)}
      </PageHead>
      <Sheet title={said.allSteps} note={done === steps.length ? said.all : said.done(done, steps.length)}>
        <WayToAccess onboarding={onboarding} steps={steps} />
      </Sheet>
    </>
  );
}
