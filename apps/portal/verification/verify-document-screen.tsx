import { useSuspenseQuery } from '@tanstack/react-query';
import { elementsQuery } from '../api/queries.ts';
import { Empty } from '../pieces/empty.tsx';
import { places } from '../router/places.ts';
import { useWords } from '../words/language.ts';
import { DeskPage } from './desk-page.tsx';
import { DocumentGate } from './document-gate.tsx';
import { verifyWords } from './verify-words.ts';

/** Asks whether a document is the person's and in force. */
export function Screen() {
  const said = useWords(verifyWords);
  const title = useWords(places.verifyDocument.name);
  const { data } = useSuspenseQuery(elementsQuery);
  return (
    <DeskPage title={title} lead={said.documentLead}>
      {(right, desk) => {
        const kinds = data.documents.filter(({ kind }) => right.documents.includes(kind));
        if (kinds.length === 0) return <Empty title={said.noDocuments}>{said.noDocumentsText}</Empty>;
        return <DocumentGate desk={desk} kinds={kinds} key={right.rightId} />;
      }}
    </DeskPage>
  );
}
