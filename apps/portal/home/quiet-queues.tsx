import { useWords } from '../words/language.ts';
import { officeWords } from './office-words.ts';
import type { HomeSections } from './queries.ts';
import './home.css';
import { type QueueName, queueWords } from './queue-words.ts';

/** Queues in which nothing waits, in one sentence: an empty one is worth knowing, but no sheet of paper. */
export function QuietQueues({ sections }: { readonly sections: HomeSections }) {
  const said = useWords(officeWords);
  const names = useWords(queueWords);
  const empty = (Object.keys(names) as QueueName[]).filter((name) => sections[name]?.count === 0);
  if (empty.length === 0) return null;
  return (
    <p className="hint quiet">
      {said.quiet}{' '}
      {empty.map((name) => names[name].toLowerCase().replace('pks', 'PKS').replace('nik ', 'NIK ')).join('; ')}.
    </p>
  );
}
