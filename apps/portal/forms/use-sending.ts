import { useState } from 'react';
import { type DefaultValues, type FieldValues, type Path, type UseFormReturn, useForm } from 'react-hook-form';
import { LostNetwork } from '../api/refusal.ts';
import { bilingual } from '../words/bilingual.ts';
import { language, useWords } from '../words/language.ts';
import type { FormError } from './form-errors.tsx';
import { listErrors } from './list-errors.ts';
import { type FieldMap, placeRefusal } from './place-refusal.ts';

const words = bilingual(
  { lost: 'Jaringan terputus. Isian Anda masih di sini; periksa jaringan, lalu kirim lagi.' },
  { lost: 'The network is lost. What you entered is still here; look at the network, then send it again.' },
);

/** The fields of a form; what is wrong with them takes the focus to the summary, which leads to each. */
export function useFields<Values extends FieldValues>(defaultValues: DefaultValues<Values>): UseFormReturn<Values> {
  return useForm<Values>({ defaultValues, shouldFocusError: false });
}

/** A form that is sent: what happens on submit, whether it is under way, and everything that was wrong. */
export interface Sending {
  readonly submit: (event?: React.BaseSyntheticEvent) => Promise<void>;
  readonly busy: boolean;
  readonly errors: readonly FormError[];
  readonly requestId: string | null;
}

/** Sends a form by `send`; refusals are shown at the fields that they are about, and all together on top. */
export function useSending<Values extends FieldValues>(
  form: UseFormReturn<Values>,
  map: FieldMap<Path<Values>>,
  send: (values: Values) => Promise<void>,
): Sending {
  const said = useWords(words);
  const [whole, setWhole] = useState<{ readonly message: string; readonly requestId: string | null } | null>(null);
  const { errors, isSubmitting } = form.formState;
  const submit = form.handleSubmit(async (values) => {
    setWhole(null);
    try {
      await send(values);
    } catch (error) {
      if (error instanceof LostNetwork) return setWhole({ message: said.lost, requestId: null });
      const placed = placeRefusal(error, map, language.get());
      for (const { field, message } of placed.atFields) form.setError(field, { message });
      if (placed.whole !== null) setWhole({ message: placed.whole, requestId: placed.requestId });
    }
  });
  return {
    submit,
    busy: isSubmitting,
    errors: [...(whole ? [{ message: whole.message }] : []), ...listErrors(errors)],
    requestId: whole?.requestId ?? null,
  };
}
