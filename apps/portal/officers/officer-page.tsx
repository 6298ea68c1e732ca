import type { Whose } from '../api/use-may.ts';
import { Columns } from '../pieces/columns.tsx';
import { PageHead } from '../pieces/page-head.tsx';
import { AccountSheet } from './account-sheet.tsx';
import { DutiesSheet } from './duties-sheet.tsx';
import { FactsSheet } from './facts-sheet.tsx';
import { LettersSheet } from './letters-sheet.tsx';
import type { Officer } from './queries.ts';
import { Standing } from './standing.tsx';
import { useOfficerActs } from './use-officer-acts.ts';

interface OfficerPageProps {
  readonly officer: Officer;
  /** Where it works: by that it is known what the reader may do. */
  readonly whose: Whose;
  /** The name of its office or institution. */
  readonly at: string;
}

/** One officer: what it may do, by which letters, how it signs in; and what its administrator does with it. */
export function OfficerPage({ officer, whose, at }: OfficerPageProps) {
  const acts = useOfficerActs(officer, whose);
  const { name, position, status } = officer;
  return (
    <>
      <PageHead title={name} beside={<Standing officer={officer} />}>
        {[position, at].filter(Boolean).join(', ')}
      </PageHead>
      <Columns
        beside={
          <>
            {status === 'active' && <AccountSheet officer={officer} acts={acts} />}
            <FactsSheet officer={officer} acts={acts} />
          </>
        }
      >
        <DutiesSheet officer={officer} />
        <LettersSheet officer={officer} acts={acts} />
      </Columns>
    </>
  );
}
