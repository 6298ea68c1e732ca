import type { UseFormReturn } from 'react-hook-form';
import { DayField } from '../forms/day-field.tsx';
import { fieldOf } from '../forms/field-of.ts';
import { PAPER_TYPES } from '../forms/file-body.ts';
import { FileField } from '../forms/file-field.tsx';
import { TextField } from '../forms/text-field.tsx';
import { useRules } from '../forms/use-rules.ts';
import { useWords } from '../words/language.ts';
import { officerWords } from './officer-words.ts';

interface FieldsProps {
  // biome-ignore lint/suspicious/noExplicitAny: a form of more fields is no form of these alone, though it has them
  readonly form: UseFormReturn<any>;
}

/** What somebody is at its office or institution, and how it is reached; none of it is needed. */
export function ContactFields({ form }: FieldsProps) {
  const said = useWords(officerWords);
  return (
    <>
      <div className="pair">
        <TextField {...fieldOf(form, 'position')} label={said.position} hint={said.optional} maxLength={200} />
        <TextField {...fieldOf(form, 'employeeNo')} label={said.employeeNo} hint={said.optional} maxLength={50} />
      </div>
      <TextField {...fieldOf(form, 'email')} label={said.email} hint={said.emailHint} type="email" maxLength={200} />
      <TextField {...fieldOf(form, 'phone')} label={said.phone} hint={said.optional} type="tel" maxLength={50} />
    </>
  );
}

/** A letter of appointment: its number and date, and the days on which it lets somebody act, and its scan. */
export function LetterFields({ form }: FieldsProps) {
  const said = useWords(officerWords);
  const rules = useRules();
  return (
    <>
      <TextField {...fieldOf(form, 'letterNo', rules.filled)} label={said.letter} maxLength={100} />
      <DayField {...fieldOf(form, 'letterDate', rules.day)} label={said.letterDate} />
      <div className="pair">
        <DayField {...fieldOf(form, 'startsOn', rules.day)} label={said.startsOn} />
        <DayField {...fieldOf(form, 'endsOn', rules.dayOrNone)} label={said.endsOn} hint={said.endsOnHint} />
      </div>
      <FileField {...fieldOf(form, 'scan')} label={said.scan} hint={said.scanHint} accept={PAPER_TYPES} />
    </>
  );
}
