import { Button } from '@digdir/designsystemet-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { type Session, sessionQuery } from '../api/queries.ts';
import { Sheet } from '../pieces/sheet.tsx';
import { PlaceLink } from '../router/place-link.tsx';
import { useWords } from '../words/language.ts';
import { applicationWords } from './application-words.ts';
import { type DialogMove, isDialogMove } from './dialog-moves.ts';
import { EnterDialog } from './enter-dialog.tsx';
import { MoveDialog } from './move-dialog.tsx';
import { moveTexts } from './move-words.ts';
import type { Application } from './queries.ts';
import { SecondPerson } from './second-person.tsx';
import { canWrite } from './use-application.ts';
import { useHolder } from './use-holder.ts';

/** Moves that lead back or end it; the others are what comes next. */
const asides: readonly string[] = ['return', 'refuse', 'repeat_network_check'];

/** What may be done to an application now: the most likely first. */
export function NextSheet({ application }: { readonly application: Application }) {
  const said = useWords(applicationWords);
  const { data: session } = useSuspenseQuery(sessionQuery);
  const { moves, state } = application;
  const offered = moves.filter(({ move, permitted }) => permitted && isDialogMove(move));
  const isDecided = moves.some(({ move }) => move === 'approve');
  const isElsewhere = moves.some(({ move }) => /^(draft|sign)_(pks|juknis)$/.test(move));
  const enters = session !== null && mayEnter(session, application);
  const isIdle = offered.length === 0 && !isElsewhere && !enters && !canWrite(application);
  return (
    <Sheet title={said.next}>
      <div className="next">
        {canWrite(application) && <Filling application={application} />}
        {offered.length > 0 && <Acts application={application} moves={offered.map(({ move }) => move as DialogMove)} />}
        {isDecided && session?.officer.officeCode && <SecondPerson application={application} />}
        {isElsewhere && <p>{said.elsewhere}</p>}
        {enters && <EnterDialog application={application} />}
        {isIdle && !isDecided && <Idle application={application} isFinal={state === 'refused' || state === 'active'} />}
      </div>
    </Sheet>
  );
}

function Filling({ application: { applicationId: id } }: { readonly application: Application }) {
  const said = useWords(applicationWords);
  return (
    <div className="buttons">
      <Button asChild>
        <PlaceLink place="checkAnswers" of={{ id }}>
          {said.checkAndSubmit}
        </PlaceLink>
      </Button>
      <Button asChild variant="secondary">
        <PlaceLink place="applicationForm" of={{ id }}>
          {said.fill}
        </PlaceLink>
      </Button>
    </div>
  );
}

interface ActsProps {
  readonly application: Application;
  readonly moves: readonly DialogMove[];
}

function Acts({ application, moves }: ActsProps) {
  const said = useWords(applicationWords);
  const texts = useWords(moveTexts);
  const isHeldUp = (move: DialogMove) => application.missing.length > 0 && (move === 'forward' || move === 'approve');
  const ordered = [...moves].sort((one, other) => Number(asides.includes(one)) - Number(asides.includes(other)));
  return (
    <>
      <div className="buttons">
        {ordered.map((move, at) =>
          isHeldUp(move) ? (
            <Button aria-disabled="true" aria-describedby="belum-lengkap" key={move}>
              {texts[move].label}
            </Button>
          ) : (
            <MoveDialog application={application} move={move} primary={at === 0 && !asides.includes(move)} key={move} />
          ),
        )}
      </div>
      {ordered.some(isHeldUp) && (
        <p className="hint" id="belum-lengkap">
          {said.lacking}
        </p>
      )}
    </>
  );
}

function Idle({ application, isFinal }: { readonly application: Application; readonly isFinal: boolean }) {
  const said = useWords(applicationWords);
  const holder = useHolder();
  return <p>{isFinal ? said.finished : said.nothingForYou(holder(application).within)}</p>;
}

/** An approved applicant that is no institution yet is entered as one before its agreement is drafted. */
function mayEnter({ acts, officer }: Session, { state, institutionId, holder }: Application): boolean {
  const isApproved = state === 'approved' || state === 'mou';
  return isApproved && institutionId === null && holder === officer.officeCode && acts.includes('agreement.prepare');
}
