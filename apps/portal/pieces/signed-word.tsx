import type { ReactNode } from 'react';
import { Icon, type Sign } from './icon.tsx';
import './signed-word.css';

/** A state or an answer: a word in its colour, with its sign unless that stands nearby. */
export function SignedWord({
  sign,
  children,
  bare = false,
}: {
  readonly sign: Sign;
  readonly children: ReactNode;
  readonly bare?: boolean;
}) {
  return (
    <span className={`signed signed--${sign}`}>
      {!bare && <Icon name={sign} large />}
      {children}
    </span>
  );
}
