import { useMay } from '../api/use-may.ts';
import { Facts } from '../pieces/facts.tsx';
import { Sheet } from '../pieces/sheet.tsx';
import { PlaceLink } from '../router/place-link.tsx';
import { useMayGo } from '../router/use-may-go.ts';
import { useWords } from '../words/language.ts';
import { ChangeDialog } from './change-dialog.tsx';
import { classWords, pageWords } from './institution-words.ts';
import type { Institution } from './queries.ts';
import './institutions.css';

/** What is known of an institution; address, leader and supervisor change by its letter. */
export function FactsSheet({ institution }: { readonly institution: Institution }) {
  const said = useWords(pageWords);
  const classes = useWords(classWords);
  const mayGo = useMayGo();
  const { address, leaderName, leaderPosition, supervisor, sector, slug, customerId } = institution;
  return (
    <Sheet
      title={said.facts}
      beside={
        mayGo('onboarding') && (
          <PlaceLink place="onboarding" of={{ id: institution.institutionId }}>
            {said.onboarding}
          </PlaceLink>
        )
      }
    >
      <Facts
        facts={[
          [said.class, classes[institution.class]],
          [said.sector, sector],
          [said.address, address],
          [said.leader, [leaderName, leaderPosition].filter(Boolean).join(', ')],
          [said.supervisor, supervisor],
          [said.shortName, <code key="slug">{slug}</code>],
          [said.customerId, customerId],
        ]}
      />
      {useMay()('institution.change', institution) && (
        <div className="buttons sheet-act">
          <ChangeDialog institution={institution} />
        </div>
      )}
    </Sheet>
  );
}
