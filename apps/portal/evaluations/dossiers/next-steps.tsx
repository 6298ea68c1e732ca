import { useOfficeName } from '../../offices/offices.ts';
import { Sheet } from '../../pieces/sheet.tsx';
import { Steps } from '../../pieces/steps.tsx';
import { PlaceLink } from '../../router/place-link.tsx';
import { useStore } from '../../store.ts';
import { formatDay, formatNumber, formatShortDay } from '../../time/format.ts';
import { language, useWords } from '../../words/language.ts';
import type { Dossier, DossierState } from '../queries.ts';
import { dossierStateWords } from '../state-words.ts';
import { useMayConduct } from '../use-evaluation.ts';
import { CompleteStep, RefillStep, ReopenStep } from './confirm-steps.tsx';
import { dossierWords } from './dossier-words.ts';
import { SignStep } from './sign-step.tsx';

const way: readonly DossierState[] = ['open', 'completed', 'signed'];

interface OfDossier {
  readonly dossier: Dossier;
}

/** How far a dossier is, and what comes next. An institution reads of it that it is signed. */
export function NextSteps({ dossier }: OfDossier) {
  const said = useWords(dossierWords);
  const states = useWords(dossierStateWords);
  const spoken = useStore(language);
  const { state, filledOn, minutesNo, signedOn } = dossier;
  const reached = way.indexOf(state);
  const abouts = [
    said.filled(formatShortDay(filledOn, spoken)),
    minutesNo,
    signedOn && formatShortDay(signedOn, spoken),
  ];
  return (
    <Sheet title={said.next}>
      <Steps
        label={said.steps}
        steps={way.map((name, at) => ({
          name: states[name],
          state:
            at < reached || name === 'signed' ? (at <= reached ? 'done' : 'later') : at === reached ? 'now' : 'later',
          about: at <= reached && abouts[at],
        }))}
      />
      <div className="sheet__acts">
        <Next dossier={dossier} />
      </div>
    </Sheet>
  );
}

function Next({ dossier }: OfDossier) {
  const said = useWords(dossierWords);
  const spoken = useStore(language);
  const mayConduct = useMayConduct(dossier);
  const { state, signature, evaluation } = dossier;
  if (state === 'signed' && signature !== null) {
    const { signedOn, office, institution } = signature;
    return (
      <p>
        {said.signedBy(formatDay(signedOn, spoken), office.name, institution.name)}{' '}
        <PlaceLink place="followUps">{said.toFollowUps}</PlaceLink>
      </p>
    );
  }
  if (evaluation.state === 'closed') return <p>{said.closedUnsigned}</p>;
  if (!mayConduct) return <NotYours dossier={dossier} />;
  return state === 'open' ? <WhileOpen dossier={dossier} /> : <WhileCompleted dossier={dossier} />;
}

function NotYours({ dossier: { officeCode } }: OfDossier) {
  const said = useWords(dossierWords);
  const officeName = useOfficeName();
  return <p className="hint">{said.notYours(officeName(officeCode))}</p>;
}

function WhileOpen({ dossier }: OfDossier) {
  const said = useWords(dossierWords);
  const spoken = useStore(language);
  const left = dossier.checklist.filter(({ answer }) => answer === null).length;
  const isHeld = dossier.evaluation.state === 'held';
  const words = !isHeld ? said.beforeHeld : left > 0 ? said.unanswered(formatNumber(left, spoken)) : said.ready;
  return (
    <>
      <p>{words}</p>
      <div className="buttons">
        {isHeld && left === 0 && <CompleteStep dossier={dossier} />}
        <RefillStep dossier={dossier} />
      </div>
    </>
  );
}

function WhileCompleted({ dossier }: OfDossier) {
  const said = useWords(dossierWords);
  return (
    <>
      <p>{said.toSign}</p>
      <div className="buttons">
        <SignStep dossier={dossier} />
        <ReopenStep dossier={dossier} />
      </div>
    </>
  );
}
