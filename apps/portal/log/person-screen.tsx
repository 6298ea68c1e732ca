import { Button } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { answerOf, api } from '../api/client.ts';
import { PageHead } from '../pieces/page-head.tsx';
import { Sheet } from '../pieces/sheet.tsx';
import { useWords } from '../words/language.ts';
import { PersonForm } from './person-form.tsx';
import { PersonResults } from './person-results.tsx';
import { personWords } from './person-words.ts';
import type { FoundAbout, PersonSearch } from './queries.ts';

/**
 * Records about a person, for a case and with a reason. What was asked and found is kept by this page alone, until it is
 * left: in no address, no store of the browser, and no cache.
 */
export function Screen() {
  const said = useWords(personWords);
  const [shown, show] = useState<{ readonly search: PersonSearch; readonly found: FoundAbout }>();
  const look = async (search: PersonSearch) => {
    const found = await answerOf(api.POST('/portal/v1/log/person-searches', { body: search }));
    show({ search, found });
  };
  const again = (
    <Button variant="secondary" onClick={() => show(undefined)}>
      {said.again}
    </Button>
  );
  return (
    <>
      <PageHead title={said.title} beside={shown && again}>
        {said.lead}
      </PageHead>
      {shown ? (
        <PersonResults {...shown} onMore={(after) => look({ ...shown.search, after })} />
      ) : (
        <Sheet title={said.form}>
          <PersonForm look={look} />
        </Sheet>
      )}
    </>
  );
}
