import { Listing } from '../../pieces/listing.tsx';
import { Sheet } from '../../pieces/sheet.tsx';
import { StateTag } from '../../pieces/state-tag.tsx';
import { useWords } from '../../words/language.ts';
import { ShownCall } from '../calls/shown-call.tsx';
import { sandboxWords } from './sandbox-words.ts';
import type { Tried } from './try-question.ts';

/** The question as it was sent, what came back, and the same call to be copied. */
export function TriedSheet({ tried }: { readonly tried: Tried | undefined }) {
  const said = useWords(sandboxWords);
  return (
    <Sheet title={said.answer}>
      <div role="status" className="try__answer">
        {tried ? <Told tried={tried} /> : <p className="muted">{said.notYet}</p>}
      </div>
    </Sheet>
  );
}

function Told({ tried: { call, status, answer } }: { readonly tried: Tried }) {
  const said = useWords(sandboxWords);
  return (
    <>
      {status === null ? (
        <p>{said.noAnswer}</p>
      ) : (
        <p>
          <StateTag sign={status === 200 ? 'ok' : 'no'}>HTTP {status}</StateTag>
        </p>
      )}
      {status !== null && <Listing title={said.answered} text={answer} />}
      <Listing title={said.sent} text={`POST ${call.path}\n\n${JSON.stringify(call.body, null, 2)}`} />
      <h3>{said.copy}</h3>
      <ShownCall call={call} />
    </>
  );
}
