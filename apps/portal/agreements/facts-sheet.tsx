import { useMay } from '../api/use-may.ts';
import type { Institution } from '../institutions/queries.ts';
import { Facts } from '../pieces/facts.tsx';
import { Sheet } from '../pieces/sheet.tsx';
import { PlaceLink } from '../router/place-link.tsx';
import { useWords } from '../words/language.ts';
import { pageWords } from './agreement-page-words.ts';
import type { Agreement } from './queries.ts';
import { frequencyWords } from './right-words.ts';

interface FactsSheetProps {
  readonly agreement: Agreement;
  readonly institution: Institution;
}

/** The two sides, and what the institution has to give back. */
export function FactsSheet({ agreement, institution }: FactsSheetProps) {
  const said = useWords(pageWords);
  const frequencies = useWords(frequencyWords);
  const { institutionId, note, renews, versions } = agreement;
  const { leaderName, leaderPosition, supervisor, office } = institution;
  const agreed = versions.findLast(({ signedOn }) => signedOn !== null) ?? versions.at(-1);
  const duties = (agreed?.annex.feedback ?? []).map(
    ({ kind, frequency }) => `${kind}${frequency ? ` (${frequencies[frequency].toLowerCase()})` : ''}`,
  );
  const may = useMay();
  return (
    <Sheet title={said.sides}>
      <Facts
        facts={[
          [
            said.institution,
            <PlaceLink key="institution" place="institution" of={{ id: institutionId }}>
              {agreement.institution}
            </PlaceLink>,
          ],
          [said.officeName, office.name],
          [said.leader, [leaderName, leaderPosition].filter(Boolean).join(', ')],
          [said.supervisor, supervisor],
          [said.feedback, duties.join('; ')],
          [
            said.networksOf,
            may('connection.check', { officeCode: agreement.officeCode, institutionId }) && (
              <PlaceLink place="connections" of={{ id: institutionId }}>
                {said.networksOf}
              </PlaceLink>
            ),
          ],
          [said.note, note],
          [
            said.renews,
            renews && (
              <PlaceLink place="agreement" of={{ id: renews }}>
                {said.renews}
              </PlaceLink>
            ),
          ],
        ]}
      />
    </Sheet>
  );
}
