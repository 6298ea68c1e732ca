import { useSuspenseQuery } from '@tanstack/react-query';
import { sessionQuery } from '../api/queries.ts';
import { useWords } from '../words/language.ts';
import { listWords } from './list-words.ts';
import type { ListedApplication } from './queries.ts';

type Held = Pick<ListedApplication, 'state' | 'channel' | 'holder' | 'holderName'>;

/** Who has to act: as it stands alone, and within a sentence. */
interface Holder {
  readonly name: string;
  readonly within: string;
  readonly own: boolean;
}

/** Who has to act on an application, as whoever reads it would say: itself, the applicant, or an office. */
export function useHolder(): (held: Held) => Holder {
  const said = useWords(listWords);
  const { data: session } = useSuspenseQuery(sessionQuery);
  const office = session?.officer.officeCode ?? null;
  return (held) => {
    if (held.holder === office && !isWithApplicant(held))
      return { name: said.thisOffice, within: said.thisOfficeWithin, own: true };
    if (!isWithApplicant(held)) return { name: held.holderName, within: held.holderName, own: false };
    if (office === null) return { name: said.you, within: said.you, own: true };
    return { name: said.theApplicant, within: said.theApplicantWithin, own: false };
  };
}

/** A form that is typed by its applicant lies with it while it can be written on; one on paper with the counter. */
function isWithApplicant({ state, channel }: Held): boolean {
  return channel !== 'counter' && (state === 'draft' || state === 'returned');
}
