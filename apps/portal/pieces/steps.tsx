import type { ReactNode } from 'react';
import { bilingual } from '../words/bilingual.ts';
import { useWords } from '../words/language.ts';
import { Icon } from './icon.tsx';
import './steps.css';

const words = bilingual(
  { done: 'selesai', now: 'sekarang', later: 'belum' },
  { done: 'done', now: 'now', later: 'not yet' },
);

/** One step of a way: how far it is, and since when or who holds it. */
export interface Step {
  readonly name: string;
  readonly state: 'done' | 'now' | 'later';
  readonly about?: ReactNode;
}

/** The steps of a way, side by side where there is room: what is done, where one is, what is to come. */
export function Steps({ label, steps }: { readonly label: string; readonly steps: readonly Step[] }) {
  const said = useWords(words);
  return (
    <ol className="steps" aria-label={label}>
      {steps.map(({ name, state, about }) => (
        <li className={`steps__${state}`} key={name} aria-current={state === 'now' ? 'step' : undefined}>
          <Icon name={state === 'done' ? 'ok' : state === 'now' ? 'here' : 'clock'} large />
          <b>
            {name}
            <span className="hidden-text">, {said[state]}</span>
          </b>
          {about && <small>{about}</small>}
        </li>
      ))}
    </ol>
  );
}
