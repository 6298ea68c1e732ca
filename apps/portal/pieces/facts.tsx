import type { ReactNode } from 'react';
import './facts.css';

/** What is known of one thing: what each fact is called, and the fact. A fact that is not there is left out. */
export function Facts({ facts }: { readonly facts: readonly (readonly [name: string, fact: ReactNode])[] }) {
  return (
    <dl className="facts">
      {facts.map(([name, fact]) =>
        fact === null || fact === undefined || fact === '' || fact === false ? null : (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{fact}</dd>
          </div>
        ),
      )}
    </dl>
  );
}
