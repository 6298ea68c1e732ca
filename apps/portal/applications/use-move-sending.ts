import { useState } from 'react';
import type { FieldValues, Path, UseFormReturn } from 'react-hook-form';
import { codeOf } from '../api/refusal.ts';
import type { FieldMap } from '../forms/place-refusal.ts';
import { type Sending, useSending } from '../forms/use-sending.ts';

/** As `useSending`; `isStale` once somebody else was faster, so that what was seen has to be read anew. */
export function useMoveSending<Values extends FieldValues>(
  form: UseFormReturn<Values>,
  map: FieldMap<Path<Values>>,
  send: (values: Values) => Promise<void>,
): { readonly sending: Sending; readonly isStale: boolean } {
  const [isStale, setStale] = useState(false);
  const sending = useSending(form, map, async (values) => {
    try {
      await send(values);
    } catch (error) {
      setStale(codeOf(error) === 'conflict');
      throw error;
    }
  });
  return { sending, isStale };
}
