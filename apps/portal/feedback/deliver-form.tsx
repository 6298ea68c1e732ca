import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { readDay, writeDay } from '../forms/day.ts';
import { DayField } from '../forms/day-field.tsx';
import { fieldOf } from '../forms/field-of.ts';
import { FileField } from '../forms/file-field.tsx';
import { Form } from '../forms/form.tsx';
import { TextField } from '../forms/text-field.tsx';
import { useRules } from '../forms/use-rules.ts';
import { useFields, useSending } from '../forms/use-sending.ts';
import { useFilters } from '../lists/use-filters.ts';
import { Sheet } from '../pieces/sheet.tsx';
import { pathOf } from '../router/places.ts';
import { useWords } from '../words/language.ts';
import { copyOf, deliver, refusedRows } from './deliver.ts';
import { formWords } from './form-words.ts';
import { type PeriodFields, PeriodInput, periodMap, periodOf } from './period-fields.tsx';
import type { RowError } from './queries.ts';
import { RowErrors } from './row-errors.tsx';
import '../pieces/sheet.css';
import './feedback.css';

interface Fields extends PeriodFields {
  readonly file: FileList | null;
  readonly letterNo: string;
  readonly letterDate: string;
}

const map = {
  fields: {
    ...periodMap,
    file: 'file',
    'facts.letter': 'letterNo',
    'facts.letter.number': 'letterNo',
    'facts.letter.dated': 'letterDate',
  },
} as const;

interface DeliverFormProps {
  readonly institution: string;
  /** True at the counter, where a delivery comes with a letter. */
  readonly isCounter?: boolean;
}

/** Delivers a file; where none of its rows could be kept, what is wrong with each stands below. */
export function DeliverForm({ institution, isCounter = false }: DeliverFormProps) {
  const said = useWords(formWords);
  const rules = useRules();
  const navigate = useNavigate();
  const [{ dari, sampai }] = useFilters();
  const [refused, tellRefused] = useState<readonly RowError[]>([]);
  const days = { from: writeDay(dari), until: writeDay(sampai) };
  const form = useFields<Fields>({ ...days, file: null, letterNo: '', letterDate: '' });
  const sending = useSending(form, map, async (values) => {
    tellRefused([]);
    const file = values.file?.[0] && (await copyOf(values.file[0]));
    if (file === undefined) return form.setError('file', { message: said.changed });
    const letter = { number: values.letterNo.trim(), dated: readDay(values.letterDate) ?? '' };
    try {
      const { deliveryId } = await deliver(institution, { ...periodOf(values), ...(isCounter && { letter }) }, file);
      await navigate({ to: pathOf('feedbackDelivery'), params: { delivery: deliveryId } as never });
    } catch (error) {
      tellRefused(refusedRows(error));
      throw error;
    }
  });
  return (
    <>
      <div className="sheet feedback-form">
        <Form sending={sending} send={isCounter ? said.register : said.send}>
          {isCounter && (
            <div className="pair">
              <TextField label={said.letterNo} maxLength={100} {...fieldOf(form, 'letterNo', rules.filled)} />
              <DayField label={said.letterDate} {...fieldOf(form, 'letterDate', rules.day)} />
            </div>
          )}
          <FileField
            label={said.file}
            hint={said.fileHint}
            accept=".csv,.xlsx"
            {...fieldOf(form, 'file', rules.file)}
          />
          <PeriodInput form={form as unknown as UseFormReturn<PeriodFields>} />
        </Form>
      </div>
      {refused.length > 0 && (
        <Sheet title={said.refused} note={said.refusedNote}>
          <RowErrors errors={refused} />
        </Sheet>
      )}
    </>
  );
}
