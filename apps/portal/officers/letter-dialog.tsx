import type { ReactNode } from 'react';
import { answerOf, api } from '../api/client.ts';
import { Form } from '../forms/form.tsx';
import { useFields, useSending } from '../forms/use-sending.ts';
import { ActDialog } from '../pieces/act-dialog.tsx';
import { useWords } from '../words/language.ts';
import { actWords } from './act-words.ts';
import { emptyLetter, type LetterValues, letterFields, letterIn } from './new-officer.ts';
import { LetterFields } from './person-fields.tsx';
import { keepOfficer, type Officer } from './queries.ts';
import { useScan } from './use-scan.ts';

/** Adds a letter by which an officer may act on further days. */
export function LetterDialog({ officer }: { readonly officer: Officer }) {
  const said = useWords(actWords);
  return (
    <ActDialog label={said.addLetter} title={said.addLetterTitle(officer.name)}>
      {(close, back) => <LetterForm officer={officer} close={close} back={back} />}
    </ActDialog>
  );
}

interface LetterFormProps {
  readonly officer: Officer;
  readonly close: () => void;
  readonly back: ReactNode;
}

function LetterForm({ officer: { officerId, officeCode, institutionId }, close, back }: LetterFormProps) {
  const said = useWords(actWords);
  const form = useFields<LetterValues>(emptyLetter);
  const scanOf = useScan(async (body) =>
    answerOf(
      officeCode === null
        ? api.POST('/portal/v1/institutions/{institution}/users/letters', {
            params: { path: { institution: institutionId ?? '' } },
            body,
          })
        : api.POST('/portal/v1/offices/{office}/officers/letters', { params: { path: { office: officeCode } }, body }),
    ),
  );
  const sending = useSending(form, { fields: letterFields }, async (values) => {
    const body = letterIn(values, await scanOf(values.scan));
    const params = { path: { officer: officerId } };
    const adding = api.POST('/portal/v1/officers/{officer}/appointments', { params, body });
    await keepOfficer(await answerOf(adding));
    close();
  });
  return (
    <Form sending={sending} send={said.addLetter} beside={back}>
      <LetterFields form={form} />
    </Form>
  );
}
