import { Button } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useMay } from '../../api/use-may.ts';
import type { Institution } from '../../institutions/queries.ts';
import { Sheet } from '../../pieces/sheet.tsx';
import { PlaceLink } from '../../router/place-link.tsx';
import { useWords } from '../../words/language.ts';
import type { Agreement } from '../queries.ts';
import { waitingVersion } from '../tell-standing.ts';
import { actWords } from './act-words.ts';
import { EndDialog } from './end-dialog.tsx';
import { FactsDialog } from './facts-dialog.tsx';
import { RenewDialog } from './renew-dialog.tsx';
import { SignDialog } from './sign-dialog.tsx';

/** What is done to an agreement as a whole: a reviewer drafts, the head records what was signed. Others see none of it. */
export function ActsSheet({
  agreement,
  institution,
}: {
  readonly agreement: Agreement;
  readonly institution: Institution;
}) {
  const said = useWords(actWords);
  const may = useMay();
  const canPrepare = may('agreement.prepare', agreement);
  const canSign = may('agreement.sign', agreement);
  if (!canPrepare && !canSign) return null;
  const waiting = waitingVersion(agreement);
  return (
    <Sheet
      title={waiting && canSign ? said.waitsTitle : said.title}
      note={waiting && !canSign ? said.byHead : undefined}
    >
      <ul className="acts">
        {canSign && waiting && (
          <Act hint={said.signHint}>
            <SignDialog agreement={agreement} institution={institution} version={waiting} />
          </Act>
        )}
        {canPrepare && <Drafting agreement={agreement} isWaiting={waiting !== undefined} />}
        {canSign && !canPrepare && !waiting && <li className="hint">{said.byReviewer}</li>}
        {canSign && agreement.status !== 'ended' && (
          <Act hint={said.endHint}>
            <EndDialog agreement={agreement} />
          </Act>
        )}
      </ul>
    </Sheet>
  );
}

function Act({ hint, children }: { readonly hint: string; readonly children: ReactNode }) {
  return (
    <li>
      {children}
      <p className="hint">{hint}</p>
    </li>
  );
}

function Drafting({ agreement, isWaiting }: { readonly agreement: Agreement; readonly isWaiting: boolean }) {
  const said = useWords(actWords);
  const { state } = agreement;
  const isRunning = state === 'active' || state === 'near_end' || state === 'upcoming';
  const canRenew = isRunning || state === 'expired';
  return (
    <>
      {state === 'draft' && (
        <Act hint={said.changeFactsHint}>
          <FactsDialog agreement={agreement} />
        </Act>
      )}
      {(state === 'draft' || state === 'awaiting_annex') && (
        <Act hint={said.changeAnnexHint}>
          <GoTo place="annex" id={agreement.agreementId}>
            {said.changeAnnex}
          </GoTo>
        </Act>
      )}
      {isRunning && (
        <Act hint={isWaiting ? said.changeAddendumHint : said.addendumHint}>
          <GoTo place="addendum" id={agreement.agreementId}>
            {isWaiting ? said.changeAddendum : said.addendum}
          </GoTo>
        </Act>
      )}
      {canRenew && (
        <Act hint={said.renewHint}>
          <RenewDialog agreement={agreement} />
        </Act>
      )}
    </>
  );
}

interface GoToProps {
  readonly place: 'annex' | 'addendum';
  readonly id: string;
  readonly children: ReactNode;
}

function GoTo({ place, id, children }: GoToProps) {
  return (
    <Button asChild variant="secondary">
      <PlaceLink place={place} of={{ id }}>
        {children}
      </PlaceLink>
    </Button>
  );
}
