import { paperWords } from '../agreements/agreement-words.ts';
import { connectionKindWords } from '../connections/connection-words.ts';
import { PlaceLink } from '../router/place-link.tsx';
import { useWords } from '../words/language.ts';
import { officeWords } from './office-words.ts';
import type { HomeSections } from './queries.ts';
import { QueueSheet } from './queue-sheet.tsx';
import { unlessDecidedHere } from './unless-decided-here.ts';

/** What waits about agreements: papers to sign, networks to check. */
export function AgreementQueues({ sections }: { readonly sections: HomeSections }) {
  const said = useWords(officeWords);
  const papers = useWords(paperWords);
  const kinds = useWords(connectionKindWords);
  return (
    <>
      <QueueSheet
        name="toSign"
        queue={unlessDecidedHere(sections.toSign, sections.decisions)}
        all={(label) => <PlaceLink place="agreements">{label}</PlaceLink>}
        rowOf={({ agreementId, versionNo, part, institution, number, ageDays }) => ({
          key: `${agreementId} ${versionNo} ${part}`,
          link: (
            <PlaceLink place="agreement" of={{ id: agreementId }}>
              {institution}
            </PlaceLink>
          ),
          about: `${part === 'addendum' ? papers.addendum(versionNo - 1) : papers[part]}, ${number}`,
          when: said.days(ageDays),
        })}
      />
      <QueueSheet
        name="connections"
        queue={sections.connections}
        rowOf={({ connectionId, institutionId, institution, kind, provider, ageDays }) => ({
          key: connectionId,
          link: (
            <PlaceLink place="connections" of={{ id: institutionId }}>
              {institution}
            </PlaceLink>
          ),
          about: `${kinds[kind]}, ${provider}`,
          when: said.days(ageDays),
        })}
      />
    </>
  );
}
