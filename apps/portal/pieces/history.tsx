import type { ReactNode } from 'react';
import { Icon, type Sign } from './icon.tsx';
import './history.css';

/** Something that was done, or is waited for: by whom, when, and what was said. */
export interface Happening {
  readonly key: string;
  readonly sign: Sign | 'clock' | 'here';
  readonly what: ReactNode;
  readonly when?: ReactNode;
  readonly note?: ReactNode;
}

/** What happened to one thing, one below the other. */
export function History({ happenings }: { readonly happenings: readonly Happening[] }) {
  return (
    <ol className="history">
      {happenings.map(({ key, sign, what, when, note }) => (
        <li key={key}>
          <Icon name={sign} large />
          <div>
            <p>{what}</p>
            {when && <p className="hint">{when}</p>}
            {note && <p className="history__note">{note}</p>}
          </div>
        </li>
      ))}
    </ol>
  );
}
