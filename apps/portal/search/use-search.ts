import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { holdsNik } from '../lists/holds-nik.ts';
import { type Choice, listChoices } from './list-choices.ts';
import { searchQuery } from './queries.ts';

/** Milliseconds without a key after which is looked for what stands there. */
const PAUSE_MS = 200;

/** Letters from which on it is worth looking. */
const SHORTEST = 2;

interface Searching {
  /** What the choices are for; empty before anything was looked for. */
  readonly q: string;
  /** Undefined until something was looked for, and where that was refused. */
  readonly choices: readonly Choice[] | undefined;
  readonly error: Error | null;
  /** True while a NIK stands there, which is never sent: it would stand in an address. */
  readonly isNik: boolean;
}

/** What is found for what is being typed, a moment after the last key. */
export function useSearch(typed: string): Searching {
  const [q, look] = useState('');
  const isNik = holdsNik(typed);
  useEffect(() => {
    const wanted = typed.trim();
    const timer = setTimeout(() => look(isNik || wanted.length < SHORTEST ? '' : wanted), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, isNik]);
  const { data, error } = useQuery({ ...searchQuery(q), enabled: q !== '', placeholderData: keepPreviousData });
  if (q === '' || isNik) return { q, choices: undefined, error: null, isNik };
  return { q, choices: data && error === null ? listChoices(data, q) : undefined, error, isNik };
}
