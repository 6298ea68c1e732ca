import { useState } from 'react';
import { flushSync } from 'react-dom';
import type { AskedElement } from '../api/queries.ts';
import { fieldIdOf } from './element-input.tsx';
import type { usePerson } from './use-person.ts';

/** So few rows that nobody asked about stay where they are. */
const FEW = 3;

/**
 * Which rows stand below an answer: a right may have twenty elements and a person be asked about two of them, so those that
 * were not filled in fold away, and the verdict, what to say and the next person are seen at once.
 */
export function useFolding(
  { asked, asking: { state } }: ReturnType<typeof usePerson>,
  elements: readonly AskedElement[],
) {
  const [shown, show] = useState<readonly string[]>();
  const blank = elements.filter(({ name }) => !asked?.includes(name));
  const isFolded =
    asked !== undefined && asked !== shown && blank.length > FEW && (state === 'answered' || state === 'asking');
  return {
    rows: isFolded ? elements.filter(({ name }) => asked.includes(name)) : elements,
    folded: isFolded ? blank.length : 0,
    /** Shows them again, and goes to the first. */
    unfold() {
      flushSync(() => show(asked));
      if (blank[0]) document.getElementById(fieldIdOf(blank[0].name))?.focus();
    },
  };
}
