import { useZone } from '../account/own-session.ts';
import { answerOf, api } from '../api/client.ts';
import { queryClient } from '../api/queries.ts';
import type { Sign } from '../pieces/icon.tsx';
import { Sheet } from '../pieces/sheet.tsx';
import { StateTag } from '../pieces/state-tag.tsx';
import { useStore } from '../store.ts';
import { formatInstant } from '../time/format.ts';
import { language, useWords } from '../words/language.ts';
import { actWords } from './act-words.ts';
import { EndSessionsDialog } from './end-sessions-dialog.tsx';
import { LoginLetterDialog } from './login-letter-dialog.tsx';
import { signInWords } from './officer-words.ts';
import { type Officer, officerQuery } from './queries.ts';
import type { OfficerActs } from './use-officer-acts.ts';

const signs: Readonly<Record<Officer['signIn']['state'], Sign>> = {
  no_letter: 'due',
  letter_open: 'due',
  letter_lapsed: 'no',
  set_up: 'ok',
};

interface AccountSheetProps {
  readonly officer: Officer;
  readonly acts: OfficerActs;
}

/** How far an officer is with signing in, and what helps it on: its login letter is the step after its appointment. */
export function AccountSheet({ officer, acts }: AccountSheetProps) {
  const said = useWords(actWords);
  const states = useWords(signInWords);
  const { state } = officer.signIn;
  return (
    <Sheet title={said.account}>
      <StateTag sign={signs[state]}>{states[state]}</StateTag>
      <div className="sheet__acts">
        <p className="hint">
          <NextStep officer={officer} acts={acts} />
        </p>
        {acts.account && <LoginLetter officer={officer} />}
        {acts.account && state === 'set_up' && <EndSessionsDialog officer={officer} />}
      </div>
    </Sheet>
  );
}

function LoginLetter({ officer: { officerId, name, signIn } }: Pick<AccountSheetProps, 'officer'>) {
  const make = () => {
    const asked = { params: { path: { officerId } }, headers: { accept: 'application/pdf' }, parseAs: 'blob' } as const;
    return answerOf(api.POST('/portal/v1/officers/{officerId}/first-login', asked));
  };
  const renew = () => void queryClient.invalidateQueries({ queryKey: officerQuery(officerId).queryKey });
  return <LoginLetterDialog name={name} state={signIn.state} make={make} onDone={renew} />;
}

function NextStep({ officer: { signIn }, acts }: AccountSheetProps) {
  const said = useWords(actWords);
  const spoken = useStore(language);
  const zone = useZone();
  const codeUntil = signIn.codeUntil === null ? '' : formatInstant(signIn.codeUntil, spoken, zone);
  if (acts.isOwn) return said.own;
  if (signIn.state === 'set_up') return said.setUp;
  if (signIn.state === 'letter_open') return said.letterOpen(codeUntil);
  if (!acts.account) return said.noLetterOther;
  return signIn.state === 'letter_lapsed' ? said.letterLapsed(codeUntil) : said.noLetter;
}
