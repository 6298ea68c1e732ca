import { useRef, useState } from 'react';
import { isPassing, Refusal } from '../api/refusal.ts';
import { type Question, questionOf, type Told } from './ask.ts';

/** Where asking stands: nothing asked, on its way, answered, refused, or lost on the way. */
export type Asking<Found> =
  | { readonly state: 'idle' | 'asking' }
  | { readonly state: 'answered'; readonly told: Told<Found> }
  | { readonly state: 'refused'; readonly refusal: Refusal }
  | { readonly state: 'lost' };

/** Asks one question after the other; what was lost on the way is asked again under its key and counted once. */
export function useAsking<Found, Said>(ask: (question: Question<Said>) => Promise<Told<Found>>) {
  const [asking, set] = useState<Asking<Found>>({ state: 'idle' });
  const question = useRef<Question<Said>>(undefined);
  const send = async (said: Said) => {
    question.current = questionOf(said, question.current);
    set({ state: 'asking' });
    try {
      set({ state: 'answered', told: await ask(question.current) });
    } catch (error) {
      if (error instanceof Refusal && !isPassing(error)) set({ state: 'refused', refusal: error });
      else if (isPassing(error)) set({ state: 'lost' });
      else throw error;
    }
  };
  const next = () => {
    question.current = undefined;
    set({ state: 'idle' });
  };
  return { asking, send, next };
}
