import type { Body } from '../../api/queries.ts';
import type { TestKey } from './queries.ts';
import type { Question } from './try-question.ts';

/** What a question is typed into. */
export interface TryValues {
  readonly credential: string;
  readonly about: Question['about'];
  readonly nik: string;
  readonly values: Readonly<Record<string, string>>;
  readonly kind: string;
  readonly number: string;
  readonly officer: string;
  readonly caseRef: string;
}

type DocumentKind = Body<'tryDocumentVerification'>['document']['kind'];

/** Elements that most clients ask about; they stand there filled in. */
export const usual = ['NAMA_LGKP', 'TMPT_LHR', 'TGL_LHR'] as const;

/** The question as a client of the right would send it: what is empty is not sent. */
export function questionFrom(
  { about, nik, values, kind, number, officer, caseRef }: TryValues,
  { purpose, elements, requiresOfficer, requiresCase }: TestKey['right'],
): Question {
  const asked = {
    ...{ nik: nik.trim(), purpose },
    ...(requiresOfficer && { officer: officer.trim() }),
    ...(requiresCase && { caseRef: caseRef.trim() }),
  };
  if (about === 'document')
    return { about, body: { ...asked, document: { kind: kind as DocumentKind, number: number.trim() } } };
  const said = elements.flatMap((name) => {
    const value = values[name]?.trim() ?? '';
    return name === 'NIK' || value === '' ? [] : [[name, value] as const];
  });
  return { about, body: { ...asked, elements: Object.fromEntries(said) } };
}
