import { useState } from 'react';
import { askAboutDocument, type SaidOfDocument } from './ask.ts';
import type { Desk } from './desk.ts';
import { type ReadNik, readNik } from './read-nik.ts';
import { useAsking } from './use-asking.ts';

/** What was typed about one document. */
interface Typed {
  readonly nik: string;
  readonly kind: string;
  readonly number: string;
}

interface Unsaid {
  readonly nik?: Extract<ReadNik, { ok: false }>;
  readonly number: boolean;
}

/** One document at the counter; its kind stays for the next one. */
export function useDocument(desk: Desk, firstKind: string) {
  const [typed, setTyped] = useState<Typed>({ nik: '', kind: firstKind, number: '' });
  const [unsaid, setUnsaid] = useState<Unsaid>();
  const { asking, send, next } = useAsking((question: Parameters<typeof askAboutDocument>[1]) =>
    askAboutDocument(desk, question),
  );
  return {
    typed,
    unsaid,
    asking,
    type: (change: Partial<Typed>) => setTyped((before) => ({ ...before, ...change })),
    check() {
      const read = readNik(typed.nik);
      const number = typed.number.trim();
      if (read.ok && number !== '') {
        setUnsaid(undefined);
        // The kinds come from the server, which knows them all.
        const document = { kind: typed.kind as SaidOfDocument['document']['kind'], number };
        void send({ nik: read.nik, document });
        return;
      }
      setUnsaid({ ...(!read.ok && { nik: read }), number: number === '' });
      document.getElementById(read.ok ? 'nomor' : 'nik')?.focus();
    },
    next() {
      next();
      setTyped((before) => ({ ...before, nik: '', number: '' }));
      setUnsaid(undefined);
    },
  };
}
