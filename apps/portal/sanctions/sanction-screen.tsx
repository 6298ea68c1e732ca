import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useOwnSession } from '../account/own-session.ts';
import { Columns } from '../pieces/columns.tsx';
import { PageHead } from '../pieces/page-head.tsx';
import { Sheet } from '../pieces/sheet.tsx';
import { PlaceLink } from '../router/place-link.tsx';
import { useWords } from '../words/language.ts';
import { EffectSheet } from './effect-sheet.tsx';
import { EvidenceSheet } from './evidence-sheet.tsx';
import { NextMoves } from './next-moves.tsx';
import { sanctionQuery } from './queries.ts';
import { SanctionHistory } from './sanction-history.tsx';
import { useSanctionName } from './sanction-name.ts';
import { SanctionPapers } from './sanction-papers.tsx';
import { SanctionState } from './sanction-state.tsx';
import { SanctionSteps } from './sanction-steps.tsx';
import { sanctionWords } from './sanction-words.ts';

/** One sanction: what for, what it does, who did what, and what comes next. */
export function Screen() {
  const said = useWords(sanctionWords);
  const nameOf = useSanctionName();
  const isOffice = useOwnSession().workplace?.kind === 'office';
  const { sanction: id = '' }: { sanction?: string } = useParams({ strict: false });
  const { data: sanction } = useSuspenseQuery(sanctionQuery(id));
  const { institution, institutionId } = sanction;
  return (
    <>
      <PageHead title={nameOf(sanction)} beside={<SanctionState state={sanction.state} />}>
        {isOffice ? (
          <PlaceLink place="institutionUsage" of={{ institution: institutionId }}>
            {institution}
          </PlaceLink>
        ) : (
          institution
        )}
      </PageHead>
      <div className="sheets">
        {isOffice && <SanctionSteps sanction={sanction} />}
        <Columns
          beside={
            <>
              {isOffice && <NextMoves sanction={sanction} />}
              <SanctionPapers sanction={sanction} />
            </>
          }
        >
          <EvidenceSheet sanction={sanction} />
          <EffectSheet sanction={sanction} />
          <Sheet title={said.history}>
            <SanctionHistory sanction={sanction} />
          </Sheet>
        </Columns>
      </div>
    </>
  );
}
