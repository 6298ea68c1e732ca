import { PlaceLink } from '../router/place-link.tsx';
import { kindWords } from '../sanctions/sanction-words.ts';
import { useStore } from '../store.ts';
import { letterKindWords } from '../switchover/switchover-words.ts';
import { formatShortDay } from '../time/format.ts';
import { language, useWords } from '../words/language.ts';
import { officeWords } from './office-words.ts';
import type { HomeSections } from './queries.ts';
import { QueueSheet } from './queue-sheet.tsx';
import { unlessDecidedHere } from './unless-decided-here.ts';

/** What was proposed and waits for whoever decides it: sanctions, letters about a switch. */
export function ProposalQueues({ sections }: { readonly sections: HomeSections }) {
  const said = useWords(officeWords);
  const sanctions = useWords(kindWords);
  const letters = useWords(letterKindWords);
  const spoken = useStore(language);
  return (
    <>
      <QueueSheet
        name="sanctions"
        queue={unlessDecidedHere(sections.sanctions, sections.decisions)}
        all={(label) => (
          <PlaceLink place="sanctions" search={{ keadaan: 'proposed' } as never}>
            {label}
          </PlaceLink>
        )}
        rowOf={({ sanctionId, kind, institution, proposedBy, ageDays }) => ({
          key: sanctionId,
          link: (
            <PlaceLink place="sanction" of={{ sanction: sanctionId }}>
              {sanctions[kind]}
            </PlaceLink>
          ),
          about: proposedBy === null ? said.byRule(institution) : said.proposedBy(institution, proposedBy),
          when: said.days(ageDays),
        })}
      />
      <QueueSheet
        name="switchLetters"
        queue={unlessDecidedHere(sections.switchLetters, sections.decisions)}
        all={(label) => <PlaceLink place="oldClients">{label}</PlaceLink>}
        rowOf={({ letterId, kind, rightId, institution, valuesUntil, ageDays }) => ({
          key: letterId,
          link: (
            <PlaceLink place="switchover" of={{ right: rightId }}>
              {institution}
            </PlaceLink>
          ),
          about: `${letters[kind]}, ${said.valuesUntil(formatShortDay(valuesUntil, spoken))}`,
          when: said.days(ageDays),
        })}
      />
    </>
  );
}
