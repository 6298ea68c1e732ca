import type { ReactNode } from 'react';
import type { Body } from '../api/queries.ts';
import { fieldOf } from '../forms/field-of.ts';
import { Form } from '../forms/form.tsx';
import { type Choice, SelectField } from '../forms/select-field.tsx';
import { TextField } from '../forms/text-field.tsx';
import { useRules } from '../forms/use-rules.ts';
import { useFields, useSending } from '../forms/use-sending.ts';
import { ActDialog } from '../pieces/act-dialog.tsx';
import { useWords } from '../words/language.ts';
import { actWords } from './act-words.ts';
import type { EndReason } from './end-dialog.tsx';
import { emptyLetter, personFields, personIn } from './new-officer.ts';
import { endReasonWords, officerWords } from './officer-words.ts';
import { ContactFields, LetterFields } from './person-fields.tsx';
import { readPeopleAgain } from './queries.ts';
import { type KeepScan, useScan } from './use-scan.ts';

interface FoundDialogProps {
  /** True where nobody there can act who appoints the others. */
  readonly isFirst: boolean;
  readonly found: (admin: Body<'foundAdmin'>) => Promise<unknown>;
  readonly keep: KeepScan;
}

/** Appoints the first admin of a place from above it, or a new one in place of those that are lost. */
export function FoundDialog(place: FoundDialogProps) {
  const said = useWords(actWords);
  return (
    <ActDialog label={place.isFirst ? said.foundFirst : said.foundNew} title={said.foundTitle}>
      {(close, back) => <FoundForm {...place} close={close} back={back} />}
    </ActDialog>
  );
}

interface FoundFormProps extends FoundDialogProps {
  readonly close: () => void;
  readonly back: ReactNode;
}

const fields = { ...personFields, lost: 'because', 'lost.because': 'because', 'lost.letterNo': 'lostLetter' } as const;

function FoundForm({ isFirst, found, keep, close, back }: FoundFormProps) {
  const said = useWords(actWords);
  const words = useWords(officerWords);
  const reasons = Object.entries(useWords(endReasonWords)) as Choice[];
  const rules = useRules();
  const form = useFields({
    ...{ name: '', position: '', employeeNo: '', email: '', phone: '', ...emptyLetter },
    ...{ because: '' as EndReason | '', lostLetter: '' },
  });
  const scanOf = useScan(keep);
  const sending = useSending(form, { fields }, async ({ because, lostLetter, ...person }) => {
    const lost = because && { lost: { because, letterNo: lostLetter.trim() } };
    await found({ ...personIn(person, await scanOf(person.scan)), ...lost });
    await readPeopleAgain();
    close();
  });
  return (
    <Form sending={sending} send={said.found} danger={!isFirst} beside={back}>
      {!isFirst && (
        <>
          <p>{said.lostText}</p>
          <SelectField
            {...fieldOf(form, 'because', rules.chosen)}
            label={said.lostBecause}
            none={said.choose}
            choices={reasons}
          />
          <TextField {...fieldOf(form, 'lostLetter', rules.filled)} label={said.lostLetter} maxLength={100} />
        </>
      )}
      <TextField {...fieldOf(form, 'name', rules.filled)} label={words.name} maxLength={200} />
      <ContactFields form={form} />
      <LetterFields form={form} />
    </Form>
  );
}
