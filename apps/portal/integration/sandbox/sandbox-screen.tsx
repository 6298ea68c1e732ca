import { Button } from '@digdir/designsystemet-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Empty } from '../../pieces/empty.tsx';
import { PageHead } from '../../pieces/page-head.tsx';
import { Sheet } from '../../pieces/sheet.tsx';
import { PlaceLink } from '../../router/place-link.tsx';
import { useWords } from '../../words/language.ts';
import { ForcedSheet } from './forced-sheet.tsx';
import { PeopleSheet } from './people-sheet.tsx';
import { type Sandbox, sandboxQuery } from './queries.ts';
import { sandboxWords } from './sandbox-words.ts';
import { TriedSheet } from './tried-sheet.tsx';
import { TryForm } from './try-form.tsx';
import type { Tried } from './try-question.ts';
import '../../pieces/sheet.css';
import './sandbox.css';

/** The sandbox in the browser: a question with a test key and no secret, what came of it, and whom one may ask about. */
export function Screen() {
  const said = useWords(sandboxWords);
  const { data: sandbox } = useSuspenseQuery(sandboxQuery);
  const keys = sandbox.keys.filter(({ status }) => status === 'active');
  return (
    <>
      <PageHead title={said.title} beside={<a href="/reference">{said.reference}</a>}>
        {said.lead}
      </PageHead>
      {!sandbox.open && <Empty title={said.closed}>{said.closedText}</Empty>}
      {sandbox.open && keys.length === 0 && (
        <Empty
          title={said.noKey}
          step={
            <Button asChild>
              <PlaceLink place="ownKeys">{said.makeKey}</PlaceLink>
            </Button>
          }
        >
          {said.noKeyText}
        </Empty>
      )}
      {sandbox.open && <Trying sandbox={{ ...sandbox, keys }} />}
    </>
  );
}

/** Whom the question is about is chosen in a table below, and comes into the form anew. */
function Trying({ sandbox }: { readonly sandbox: Sandbox }) {
  const said = useWords(sandboxWords);
  const [nik, choose] = useState(sandbox.people[0]?.nik ?? '');
  const [tried, tell] = useState<Tried>();
  const ask = (chosen: string) => {
    choose(chosen);
    document.getElementById('nik')?.focus();
  };
  const canTry = sandbox.keys.length > 0;
  return (
    <div className="sheets">
      {canTry && (
        <div className="try">
          <Sheet title={said.question} note={said.questionNote}>
            <TryForm sandbox={sandbox} nik={nik} onTried={tell} />
          </Sheet>
          <TriedSheet tried={tried} />
        </div>
      )}
      <PeopleSheet people={sandbox.people} onChosen={canTry ? ask : undefined} />
      <ForcedSheet forced={sandbox.forced} onChosen={canTry ? ask : undefined} />
    </div>
  );
}
