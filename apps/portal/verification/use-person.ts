import { useState } from 'react';
import type { AskedElement } from '../api/queries.ts';
import { askAboutPerson } from './ask.ts';
import type { Desk } from './desk.ts';
import { fieldIdOf } from './element-input.tsx';
import { readSaid, type Unsaid } from './read-said.ts';
import { useAsking } from './use-asking.ts';

/** What was typed about one person. */
interface Typed {
  readonly nik: string;
  readonly values: Readonly<Record<string, string>>;
}

const nothing: Typed = { nik: '', values: {} };

/** One person at the counter: what was typed of it, what is wrong with that, and how asking stands. */
export function usePerson(desk: Desk, elements: readonly AskedElement[]) {
  const [typed, setTyped] = useState(nothing);
  const [unsaid, setUnsaid] = useState<Unsaid>();
  const [asked, setAsked] = useState<readonly string[]>();
  const { asking, send, next } = useAsking((question: Parameters<typeof askAboutPerson>[1]) =>
    askAboutPerson(desk, question),
  );
  return {
    typed,
    unsaid,
    asking,
    /** Names of the elements that were asked about last; undefined before the first question about a person. */
    asked,
    typeNik: (nik: string) => setTyped((before) => ({ ...before, nik })),
    type: (name: string, text: string) =>
      setTyped((before) => ({ ...before, values: { ...before.values, [name]: text } })),
    check() {
      const read = readSaid(typed.nik, typed.values, elements);
      setUnsaid('unsaid' in read ? read.unsaid : undefined);
      if ('unsaid' in read) return focusFirst(read.unsaid, elements);
      setAsked(Object.keys(read.said.elements));
      void send(read.said);
    },
    next() {
      next();
      setTyped(nothing);
      setUnsaid(undefined);
      setAsked(undefined);
    },
  };
}

/** Goes to the first field that has to be mended. */
function focusFirst({ nik, dates, nothing }: Unsaid, elements: readonly AskedElement[]): void {
  const first = dates[0] ?? (nothing ? elements[0]?.name : undefined);
  const id = nik ? 'nik' : first && fieldIdOf(first);
  if (id) document.getElementById(id)?.focus();
}
