import { useOwnSession } from '../../account/own-session.ts';
import { Facts } from '../../pieces/facts.tsx';
import { Sheet } from '../../pieces/sheet.tsx';
import { PlaceLink } from '../../router/place-link.tsx';
import { useStore } from '../../store.ts';
import { formatDay } from '../../time/format.ts';
import { language, useWords } from '../../words/language.ts';
import type { Dossier } from '../queries.ts';
import { dossierWords } from './dossier-words.ts';

/** Days, number and signatories of a dossier, and where more is to be read of its institution. */
export function DossierFacts({ dossier }: { readonly dossier: Dossier }) {
  const said = useWords(dossierWords);
  const spoken = useStore(language);
  const isOffice = useOwnSession().workplace?.kind === 'office';
  const { evaluation, filledOn, minutesNo, signature, institutionId } = dossier;
  const nameOf = ({ name, position }: { name: string; position: string }) =>
    [name, position].filter(Boolean).join(', ');
  return (
    <Sheet title={said.facts}>
      <Facts
        facts={[
          [said.day, formatDay(evaluation.day, spoken)],
          [said.filledOn, formatDay(filledOn, spoken)],
          [said.minutesNo, minutesNo],
          [said.officeSigner, signature && nameOf(signature.office)],
          [said.institutionSigner, signature && nameOf(signature.institution)],
        ]}
      />
      {isOffice && (
        <ul className="papers ways">
          <li>
            <PlaceLink place="institution" of={{ id: institutionId }}>
              {said.toInstitution}
            </PlaceLink>
          </li>
          <li>
            <PlaceLink place="institutionUsage" of={{ institution: institutionId }}>
              {said.usage}
            </PlaceLink>
          </li>
        </ul>
      )}
    </Sheet>
  );
}
