import { StateTag } from '../pieces/state-tag.tsx';
import { useWords } from '../words/language.ts';
import { officerWords } from './officer-words.ts';
import type { ListedOfficer } from './queries.ts';

/** Whether an officer can act today; one that is deactivated never again. */
export function Standing({
  officer: { status, acting },
}: {
  readonly officer: Pick<ListedOfficer, 'status' | 'acting'>;
}) {
  const said = useWords(officerWords);
  if (status === 'deactivated') return <StateTag sign="rest">{said.deactivated}</StateTag>;
  return acting ? <StateTag sign="ok">{said.active}</StateTag> : <StateTag sign="due">{said.notActing}</StateTag>;
}
