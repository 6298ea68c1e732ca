import { useSuspenseQuery } from '@tanstack/react-query';
import { Columns } from '../pieces/columns.tsx';
import { PageHead } from '../pieces/page-head.tsx';
import { useStore } from '../store.ts';
import { formatWeekday } from '../time/format.ts';
import { language, useWords } from '../words/language.ts';
import { institutionWords } from './institution-words.ts';
import { OnboardingSheet } from './onboarding-sheet.tsx';
import { OwedSheet } from './owed-sheet.tsx';
import { OwnAgreementsSheet } from './own-agreements-sheet.tsx';
import { onboardingQuery, overviewQuery } from './queries.ts';
import { RestrictionsSheet } from './restrictions-sheet.tsx';
import { RightsSheet } from './rights-sheet.tsx';
import { UsersSheet } from './users-sheet.tsx';
import '../pieces/sheet.css';

/** An institution's day: what is left of its way to access, then what restricts it, its rights and what it owes. */
export function InstitutionHome({ institution: id }: { readonly institution: string }) {
  const said = useWords(institutionWords);
  const spoken = useStore(language);
  const { data: overview } = useSuspenseQuery(overviewQuery(id));
  const { data: onboarding } = useSuspenseQuery(onboardingQuery(id));
  const isThere = onboarding.steps.every(({ state }) => state === 'done');
  return (
    <>
      <PageHead title={formatWeekday(overview.today, spoken)}>{said.lead(overview.institution.name)}</PageHead>
      <div className="sheets">
        {!isThere && <OnboardingSheet onboarding={onboarding} />}
        <Columns
          beside={
            <>
              <OwedSheet feedback={overview.feedback} />
              <UsersSheet overview={overview} />
            </>
          }
        >
          <RestrictionsSheet rights={overview.rights} />
          <RightsSheet overview={overview} />
          <OwnAgreementsSheet agreements={overview.agreements} />
        </Columns>
      </div>
    </>
  );
}
