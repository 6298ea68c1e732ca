import { useSuspenseQuery } from '@tanstack/react-query';
import { useOwnSession } from '../../account/own-session.ts';
import { PageHead } from '../../pieces/page-head.tsx';
import { PlaceLink } from '../../router/place-link.tsx';
import { useWords } from '../../words/language.ts';
import { networkWords } from './network-words.ts';
import { networksQuery } from './queries.ts';
import { RefusedSheet } from './refused-sheet.tsx';
import { RegisteredSheet } from './registered-sheet.tsx';
import '../../pieces/sheet.css';

/** From where the institution's rights may be used, and from where its applications were refused. */
export function Screen() {
  const said = useWords(networkWords);
  const { officer, acts } = useOwnSession();
  const { data } = useSuspenseQuery(networksQuery(officer.institutionId ?? ''));
  const declare = acts.includes('connection.declare') && (
    <PlaceLink place="ownConnections">{said.toConnections}</PlaceLink>
  );
  return (
    <>
      <PageHead title={said.title} beside={declare}>
        {said.lead}
      </PageHead>
      <div className="sheets">
        <RefusedSheet refused={data.refused} />
        <RegisteredSheet rights={data.rights} />
      </div>
    </>
  );
}
