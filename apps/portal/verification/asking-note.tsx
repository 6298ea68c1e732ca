import { useEffect, useRef } from 'react';
import type { Refusal } from '../api/refusal.ts';
import { Icon } from '../pieces/icon.tsx';
import { useStore } from '../store.ts';
import { language, useWords } from '../words/language.ts';
import { sayProblem } from '../words/problems.ts';
import type { Asking } from './use-asking.ts';
import { closedWords, verifyWords } from './verify-words.ts';

/** Above the gate: why a question got no answer. Its own field says so where it is about the NIK. */
export function AskingNote({ asking }: { readonly asking: Asking<unknown> }) {
  const said = useWords(verifyWords);
  if (asking.state === 'lost') return <Note>{said.lost}</Note>;
  return asking.state === 'refused' && asking.refusal.problem.code !== 'nik_malformed' ? (
    <Refused refusal={asking.refusal} />
  ) : null;
}

/** Why, that it was not counted, and by which number it is found again. */
function Refused({ refusal }: { readonly refusal: Refusal }) {
  const said = useWords(verifyWords);
  const closed: Readonly<Record<string, string>> = useWords(closedWords);
  const spoken = useStore(language);
  const { code } = refusal.problem;
  const why = code === 'quota_used_up' ? said.onlyQuota : closed[code] || sayProblem(refusal.problem, spoken);
  return (
    <Note>
      {why} {said.refused}{' '}
      <span className="gate-note__number">
        {said.request} <code>{refusal.requestId}</code>
      </span>
    </Note>
  );
}

function Note({ children }: { readonly children: React.ReactNode }) {
  const note = useRef<HTMLDivElement>(null);
  useEffect(() => {
    note.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <div className="gate-note gate-note--no" role="alert" ref={note}>
      <Icon name="no" />
      <span>{children}</span>
    </div>
  );
}
