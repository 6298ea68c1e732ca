import { useOwnSession, useZone } from '../account/own-session.ts';
import { useMay } from '../api/use-may.ts';
import { ActDialog } from '../pieces/act-dialog.tsx';
import { type Happening, History } from '../pieces/history.tsx';
import { PaperLink } from '../pieces/paper-link.tsx';
import { Sheet } from '../pieces/sheet.tsx';
import { PlaceLink } from '../router/place-link.tsx';
import { useStore } from '../store.ts';
import { dayAt, formatDay } from '../time/format.ts';
import { language, useWords } from '../words/language.ts';
import { PrepareForm } from './prepare-form.tsx';
import type { Letter, Switchover } from './queries.ts';
import { SignForm } from './sign-form.tsx';
import { letterKindWords, switchoverWords } from './switchover-words.ts';
import './switchover.css';

/** Letters about a switch: what each says, and what may be done next. */
export function LettersSheet({ switchover }: { readonly switchover: Switchover }) {
  const said = useWords(switchoverWords);
  const may = useMay();
  const { acts } = useOwnSession();
  const { letters, rightId, officeCode } = switchover;
  const toHappening = useToHappening();
  const draft = letters.find(({ signedAt }) => signedAt === null);
  const [mayPrepare, maySign] = [may('switchover.prepare', { officeCode }), may('switchover.sign', { officeCode })];
  return (
    <Sheet title={said.letters}>
      {letters.length === 0 && <p className="hint">{said.noLetters}</p>}
      <History happenings={letters.map(toHappening)} />
      <div className="sheet__acts">
        {draft && maySign && (
          <ActDialog label={said.sign} title={said.signTitle} variant="primary">
            {(close, back) => <SignForm letter={draft} onDone={close} back={back} />}
          </ActDialog>
        )}
        {mayPrepare && !draft && (
          <ActDialog label={said.prepare} title={said.prepareTitle} variant="primary">
            {(close, back) => <PrepareForm switchover={switchover} onDone={close} back={back} />}
          </ActDialog>
        )}
        {!mayPrepare && !maySign && <p className="hint">{said.others}</p>}
        {acts.includes('switchover.try') && (
          <PlaceLink place="trySwitchover" of={{ right: rightId }}>
            {said.try}
          </PlaceLink>
        )}
      </div>
    </Sheet>
  );
}

function useToHappening(): (letter: Letter) => Happening {
  const said = useWords(switchoverWords);
  const kinds = useWords(letterKindWords);
  const spoken = useStore(language);
  const zone = useZone();
  return ({ letterId, kind, valuesUntil, reason, preparedAt, number, dated }) => ({
    key: letterId,
    sign: number === null ? 'clock' : 'ok',
    what: kinds[kind],
    when:
      number === null || dated === null
        ? said.unsigned(formatDay(dayAt(preparedAt, zone), spoken))
        : said.letterOf(number, formatDay(dated, spoken)),
    note: (
      <>
        {said.says(formatDay(valuesUntil, spoken))} {reason}
        {number !== null && (
          <span className="below">
            <PaperLink href={`/portal/v1/switchover-letters/${letterId}/print`}>{said.print}</PaperLink>
          </span>
        )}
      </>
    ),
  });
}
