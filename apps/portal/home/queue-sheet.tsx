import type { ReactNode } from 'react';
import { Sheet } from '../pieces/sheet.tsx';
import { useWords } from '../words/language.ts';
import { officeWords } from './office-words.ts';
import { type QueueName, queueWords } from './queue-words.ts';
import './home.css';

/** A queue as the API answers it: how many there are, and the first of them. */
interface Queue<Entry> {
  readonly count: number;
  readonly entries: readonly Entry[];
}

/** One entry: the link to where it is done, what is to be known of it, and how long it waits or when it is due. */
interface Row {
  readonly key: string;
  readonly link: ReactNode;
  readonly about?: ReactNode;
  readonly when: string;
  readonly late?: boolean;
}

interface QueueSheetProps<Entry> {
  readonly name: QueueName;
  /** Left out where one may not see it. */
  readonly queue: Queue<Entry> | undefined;
  readonly rowOf: (entry: Entry) => Row;
  /** The link to the whole list, by what it says. */
  readonly all?: (said: string) => ReactNode;
}

/** The first of a queue with the way to all of it; nothing where nothing waits. */
export function QueueSheet<Entry>({ name, queue, rowOf, all }: QueueSheetProps<Entry>) {
  const said = useWords(officeWords);
  const names = useWords(queueWords);
  if (!queue || queue.count === 0) return null;
  const { count, entries } = queue;
  return (
    <Sheet title={names[name]} beside={all?.(said.all(count)) ?? <span className="muted">{count}</span>}>
      <ul className="queue">
        {entries.map(rowOf).map(({ key, link, about, when, late = false }) => (
          <li key={key}>
            <p>
              {link}
              {about && <span>{about}</span>}
            </p>
            <p className={late ? 'queue__when queue__when--late' : 'queue__when'}>{when}</p>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
