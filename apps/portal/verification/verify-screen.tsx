import { useSuspenseQuery } from '@tanstack/react-query';
import { elementsQuery } from '../api/queries.ts';
import { useWords } from '../words/language.ts';
import { DeskPage } from './desk-page.tsx';
import { PersonGate } from './person-gate.tsx';
import { verifyWords } from './verify-words.ts';

/** The daily screen of an operator: what a person said, and what the register answers to each of it. */
export function Screen() {
  const said = useWords(verifyWords);
  const { data } = useSuspenseQuery(elementsQuery);
  return (
    <DeskPage title={said.title} lead={said.lead}>
      {(right, desk) => (
        <PersonGate
          desk={desk}
          elements={data.elements.filter(({ name }) => right.elements.includes(name))}
          key={right.rightId}
        />
      )}
    </DeskPage>
  );
}
