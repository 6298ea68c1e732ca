import { Button } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { answerOf, api } from '../api/client.ts';
import { Form } from '../forms/form.tsx';
import { useFields, useSending } from '../forms/use-sending.ts';
import { CopyButton } from '../pieces/copy-button.tsx';
import { Sheet } from '../pieces/sheet.tsx';
import { SignedWord } from '../pieces/signed-word.tsx';
import { useWords } from '../words/language.ts';
import { pageWords } from './page-words.ts';
import type { Shown } from './queries.ts';

/** A look at the NIK of a ticket in hand: recorded first, and kept by this page alone, until it is left. */
export function NikSheet({ ticketId }: { readonly ticketId: string }) {
  const said = useWords(pageWords);
  const [shown, show] = useState<Shown>();
  const form = useFields({});
  const sending = useSending(form, { fields: {} }, async () => {
    const params = { path: { ticket: ticketId } };
    show(await answerOf(api.POST('/portal/v1/tickets/{ticket}/nik', { params })));
  });
  return (
    <Sheet title={said.shownTitle} note={said.showText}>
      {shown ? (
        <ShownNik shown={shown} onHide={() => show(undefined)} />
      ) : (
        <Form sending={sending} send={said.show} variant="secondary">
          {null}
        </Form>
      )}
    </Sheet>
  );
}

function ShownNik({ shown, onHide }: { readonly shown: Shown; readonly onHide: () => void }) {
  const said = useWords(pageWords);
  const { nik, inRegisterNow, requestId } = shown;
  if (nik === undefined) return <p role="status">{said.limit}</p>;
  return (
    <div className="sheet__acts" role="status">
      <p className="ticket-nik">
        <code>{nik}</code>
        <CopyButton text={nik} label={said.copy} />
      </p>
      <SignedWord sign={inRegisterNow ? 'ok' : 'due'}>{inRegisterNow ? said.answersNow : said.answersNot}</SignedWord>
      <p className="hint">
        {said.logged} <code>{requestId}</code>
      </p>
      <Button variant="secondary" onClick={onHide}>
        {said.hide}
      </Button>
    </div>
  );
}
