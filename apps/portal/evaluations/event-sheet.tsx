import { useOfficeName } from '../offices/offices.ts';
import { Facts } from '../pieces/facts.tsx';
import { Sheet } from '../pieces/sheet.tsx';
import { useStore } from '../store.ts';
import { formatDay } from '../time/format.ts';
import { writeMinute } from '../time/minutes.ts';
import { nameSemester } from '../time/period.ts';
import { language, useWords } from '../words/language.ts';
import { evaluationWords } from './evaluation-words.ts';
import type { Evaluation } from './queries.ts';

/** The event as it is planned: when, where, what is done, and who speaks. */
export function EventSheet({ evaluation }: { readonly evaluation: Evaluation }) {
  const said = useWords(evaluationWords);
  const spoken = useStore(language);
  const officeName = useOfficeName();
  const { day, beginsMinute, endsMinute, place, officeCode, invitationNo, agenda, speakers } = evaluation;
  return (
    <Sheet title={said.event}>
      <Facts
        facts={[
          [said.semester, nameSemester(evaluation)],
          [said.office, officeName(officeCode)],
          [said.day, formatDay(day, spoken)],
          [said.hours, `${writeMinute(beginsMinute)}–${writeMinute(endsMinute)}`],
          [said.place, place],
          [said.invitation, invitationNo],
          [said.agenda, agenda.length > 0 && <Agenda agenda={agenda} />],
          [said.speakers, speakers.length > 0 && <Speakers speakers={speakers} />],
        ]}
      />
    </Sheet>
  );
}

function Agenda({ agenda }: Pick<Evaluation, 'agenda'>) {
  return (
    <ol className="agenda">
      {agenda.map((item, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an item may stand there twice, and they do not move
        <li key={at}>{item}</li>
      ))}
    </ol>
  );
}

function Speakers({ speakers }: Pick<Evaluation, 'speakers'>) {
  return (
    <ul>
      {speakers.map(({ name, position, topic }) => (
        <li key={`${name} ${topic}`}>
          {name}
          {position && `, ${position}`}
          {topic && <span className="below">{topic}</span>}
        </li>
      ))}
    </ul>
  );
}
