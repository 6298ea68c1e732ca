import { useNavigate } from '@tanstack/react-router';
import type { UseFormReturn } from 'react-hook-form';
import { pathOf } from '../router/places.ts';
import { readNik } from '../verification/read-nik.ts';
import { language } from '../words/language.ts';
import { deliver, refusedRows } from './deliver.ts';
import type { EntryFields } from './entry-fields.ts';
import { periodOf } from './period-fields.tsx';
import type { Delivery, RowError } from './queries.ts';
import { csvOf, rowOfLine, type TypedRow } from './typed-rows.ts';

interface SendingRows {
  readonly institution: string;
  readonly keys: readonly string[];
  /** Told of the receipt when others could not be kept. */
  readonly onKept: (delivery: Delivery) => void;
}

/** Sends rows as a file; goes on to the receipt, or leaves in the form those that could not be kept, each with what is wrong. */
export function useSendRows(form: UseFormReturn<EntryFields>, { institution, keys, onKept }: SendingRows) {
  const navigate = useNavigate();
  return async (typed: EntryFields): Promise<void> => {
    const rows = typed.rows.map(readRow);
    let delivery: Delivery;
    try {
      delivery = await deliver(institution, periodOf(typed), csvOf(rows, keys));
    } catch (error) {
      const refused = refusedRows(error);
      if (refused.length === 0) throw error;
      return mark(form, refused, (line) => rowOfLine(line));
    }
    const wrong = [...new Set(delivery.errors.map(({ place }) => rowOfLine(place)))];
    if (wrong.length === 0)
      return navigate({ to: pathOf('feedbackDelivery'), params: { delivery: delivery.deliveryId } as never });
    onKept(delivery);
    form.reset({ ...typed, rows: typed.rows.filter((_, at) => wrong.includes(at)) });
    mark(form, delivery.errors, (line) => wrong.indexOf(rowOfLine(line)));
  };
}

function readRow({ nik, values }: TypedRow): TypedRow {
  const read = readNik(nik);
  return { nik: read.ok ? read.nik : nik, values };
}

/** Says at each field what is wrong with it; what is wrong with a person as a whole, at its NIK. */
function mark(form: UseFormReturn<EntryFields>, errors: readonly RowError[], rowOf: (line: number) => number): void {
  for (const { place, field, remedy } of errors) {
    const row = `rows.${rowOf(place)}` as const;
    const name = field === '' || field === 'NIK' ? (`${row}.nik` as const) : (`${row}.values.${field}` as const);
    form.setError(name as `rows.${number}.nik`, { message: remedy[language.get()] });
  }
}
