import { CopyButton } from '../pieces/copy-button.tsx';
import { SignedWord } from '../pieces/signed-word.tsx';
import { useWords } from '../words/language.ts';
import { answerWords } from './answer-words.ts';
import type { Counts } from './explain.ts';
import type { Asking } from './use-asking.ts';
import { verifyWords } from './verify-words.ts';

/** What came back as a whole. */
interface VerdictHeadProps {
  readonly asking: Asking<{ readonly id: string }>;
  /** Undefined where nothing was compared. */
  readonly counts: Counts | undefined;
  readonly firstWrong: string | undefined;
}

/** The head of the answers: how many match, and the number to name on the telephone. It is read out when it changes. */
export function VerdictHead({ asking, counts, firstWrong }: VerdictHeadProps) {
  const said = useWords(verifyWords);
  const reference = asking.state === 'answered' ? asking.told.answer.id : undefined;
  const waiting = asking.state === 'asking' ? said.asking : said.waiting;
  return (
    <>
      <h2 className="hidden-text">{said.answers}</h2>
      <p className="verdict" role="status">
        {counts && <Counted counts={counts} firstWrong={firstWrong} />}
        {!reference && <span className="muted">{waiting}</span>}
      </p>
      {reference && (
        <p className="gate__reference">
          {said.reference} <code>{reference}</code>
          <CopyButton text={reference} label={said.copy} />
        </p>
      )}
    </>
  );
}

function Counted({
  counts: { ok, no, rest },
  firstWrong,
}: {
  readonly counts: Counts;
  readonly firstWrong: string | undefined;
}) {
  const words = useWords(answerWords);
  return (
    <>
      {no > 0 && (
        <SignedWord sign="no">
          <a href={`#${firstWrong}`} onClick={(event) => goTo(event, firstWrong)}>
            {words.noCount(no)}
          </a>
        </SignedWord>
      )}
      {ok > 0 && <SignedWord sign="ok">{words.okCount(ok)}</SignedWord>}
      {rest > 0 && <SignedWord sign="rest">{words.restCount(rest)}</SignedWord>}
    </>
  );
}

function goTo(event: React.MouseEvent, id: string | undefined) {
  event.preventDefault();
  if (id) document.getElementById(id)?.focus();
}
