import type { AskedElement } from '../api/queries.ts';
import { useStore } from '../store.ts';
import { useTicketOf } from '../tickets/use-ticket-of.ts';
import { language, useWords } from '../words/language.ts';
import { AskingNote } from './asking-note.tsx';
import type { Desk } from './desk.ts';
import { ElementInput, fieldIdOf } from './element-input.tsx';
import { useExplaining } from './explain.ts';
import { Gate, GateEnd, GateRow } from './gate.tsx';
import { GateButtons, GateFold, SaidHead } from './gate-ends.tsx';
import { NikField } from './nik-field.tsx';
import { answersToRows } from './person-answers.ts';
import type { Unsaid } from './read-said.ts';
import { RecordedNote } from './recorded-note.tsx';
import { TellWithTicket } from './tell-with-ticket.tsx';
import { useFocus } from './use-focus.ts';
import { useFolding } from './use-folding.ts';
import { usePerson } from './use-person.ts';
import { VerdictHead } from './verdict-head.tsx';
import { verifyWords } from './verify-words.ts';

interface PersonGateProps {
  readonly desk: Desk;
  readonly elements: readonly AskedElement[];
}

/** The gate for one person after the other: the answer stands in the row of its question. */
export function PersonGate({ desk, elements }: PersonGateProps) {
  const spoken = useStore(language);
  const explain = useExplaining();
  const person = usePerson(desk, elements);
  const { asking, unsaid, typed } = person;
  const focus = useFocus(asking.state);
  const next = () => {
    person.next();
    focus.onNik();
  };
  const answer = asking.state === 'answered' ? asking.told.answer : undefined;
  const ticketing = useTicketOf(answer);
  const { rows: shown, folded, unfold } = useFolding(person, elements);
  const rows = answer && answersToRows(answer, elements, explain, spoken);
  return (
    <>
      <AskingNote asking={asking} />
      <Gate onSubmit={person.check}>
        <GateEnd
          end="head"
          say={<SaidHead />}
          answer={
            <VerdictHead
              asking={asking}
              counts={rows?.counts}
              firstWrong={rows?.firstWrong && fieldIdOf(rows.firstWrong)}
            />
          }
        />
        <GateRow
          id="nik"
          large
          answer={rows?.nik}
          say={
            <NikField
              value={typed.nik}
              onChange={person.typeNik}
              wrong={unsaid?.nik}
              asking={asking}
              field={focus.nik}
            />
          }
        />
        {shown.map((element) => (
          <GateRow
            key={element.name}
            id={fieldIdOf(element.name)}
            answer={rows?.elements[element.name]}
            say={<Said element={element} person={person} isFirst={element === elements[0]} />}
          />
        ))}
        {folded > 0 && <GateFold count={folded} onUnfold={unfold} />}
        <GateEnd
          end="foot"
          say={<GateButtons state={asking.state} onNext={next} next={focus.next} />}
          answer={rows && <TellWithTicket sentence={rows.tell} note={rows.note} ticketing={ticketing} />}
        />
      </Gate>
      {asking.state === 'answered' && <RecordedNote at={asking.told.at} />}
    </>
  );
}

/** The field of one element, with what is wrong with it. */
function Said({
  element,
  person,
  isFirst,
}: {
  readonly element: AskedElement;
  readonly person: ReturnType<typeof usePerson>;
  readonly isFirst: boolean;
}) {
  return (
    <ElementInput
      element={element}
      value={person.typed.values[element.name] ?? ''}
      onChange={(text) => person.type(element.name, text)}
      error={useErrorAt(element, isFirst, person.unsaid)}
    />
  );
}

/** A date that is none is told at its field; that nothing was filled in, at the first. */
function useErrorAt({ name }: AskedElement, isFirst: boolean, unsaid: Unsaid | undefined): string | undefined {
  const said = useWords(verifyWords);
  if (unsaid?.dates.includes(name)) return said.badDate;
  return unsaid?.nothing && isFirst ? said.nothingSaid : undefined;
}
