import type { ReactNode } from 'react';
import { Icon, type Sign } from './icon.tsx';
import './state-tag.css';

/** The state of something in a box: the word, its colour and its sign. */
export function StateTag({ sign, children }: { readonly sign: Sign; readonly children: ReactNode }) {
  return (
    <span className={`state state--${sign}`}>
      <Icon name={sign} />
      {children}
    </span>
  );
}
