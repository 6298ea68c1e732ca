import { Button } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { ActDialog } from '../pieces/act-dialog.tsx';
import { Facts } from '../pieces/facts.tsx';
import { useStore } from '../store.ts';
import { formatDay } from '../time/format.ts';
import { language, useWords } from '../words/language.ts';
import { pageWords } from './institution-words.ts';
import { officerQuery, type User } from './queries.ts';
import './institutions.css';

/** The letters by which somebody was appointed; read when they are asked for. */
export function LettersDialog({ user: { officerId, name } }: { readonly user: User }) {
  const said = useWords(pageWords);
  return (
    <ActDialog label={said.see} about={name} title={said.lettersOf(name)} variant="tertiary">
      {(close) => (
        <>
          <Letters officerId={officerId} />
          <div className="buttons sheet-act">
            <Button variant="secondary" onClick={close}>
              {said.close}
            </Button>
          </div>
        </>
      )}
    </ActDialog>
  );
}

function Letters({ officerId }: Pick<User, 'officerId'>) {
  const said = useWords(pageWords);
  const spoken = useStore(language);
  const { data, error } = useQuery(officerQuery(officerId));
  if (error) throw error;
  if (data?.appointments.length === 0) return <p>{said.noLetter}</p>;
  return (
    <Facts
      facts={(data?.appointments ?? []).map(({ letterNo, startsOn, endsOn }) => [
        letterNo,
        endsOn === null
          ? said.validOn(formatDay(startsOn, spoken))
          : said.valid(formatDay(startsOn, spoken), formatDay(endsOn, spoken)),
      ])}
    />
  );
}
