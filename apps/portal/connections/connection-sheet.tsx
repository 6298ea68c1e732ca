import { useZone } from '../account/own-session.ts';
import { useMay } from '../api/use-may.ts';
import type { Institution } from '../institutions/queries.ts';
import { Facts } from '../pieces/facts.tsx';
import { type Happening, History } from '../pieces/history.tsx';
import { PaperLink } from '../pieces/paper-link.tsx';
import { Sheet } from '../pieces/sheet.tsx';
import { StateTag } from '../pieces/state-tag.tsx';
import { useStore } from '../store.ts';
import { formatDay, formatInstant } from '../time/format.ts';
import { language, useWords } from '../words/language.ts';
import {
  connectionKindWords,
  connectionSigns,
  connectionStateWords,
  connectionWords,
  moveWords,
} from './connection-words.ts';
import type { Connection } from './queries.ts';
import { ActivateDialog, CheckDialog, EndDialog } from './step-dialogs.tsx';
import './connections.css';

interface ConnectionSheetProps {
  readonly connection: Connection;
  readonly institution: Institution;
  /** True for the one that comes first: its next step is the page's. */
  readonly isFirst: boolean;
}

/** One closed network: what it is, what it waits for, what was done, and what the office may do next. */
export function ConnectionSheet({ connection, institution, isFirst }: ConnectionSheetProps) {
  const said = useWords(connectionWords);
  const kinds = useWords(connectionKindWords);
  const states = useWords(connectionStateWords);
  const { connectionId, kind, provider, networks, state, steps } = connection;
  const canCheck = useMay()('connection.check', institution) && state !== 'ended';
  const wasChecked = steps.some(({ move }) => move === 'pass' || move === 'fail');
  return (
    <Sheet title={`${kinds[kind]} ${provider}`} note={said.waits[state]}>
      <div className="connection">
        <div>
          <p>
            <StateTag sign={connectionSigns[state]}>{states[state]}</StateTag>
          </p>
          <Facts
            facts={[
              [said.networks, <Networks key="networks" networks={networks} />],
              [said.provider, provider],
              [
                said.minutes,
                wasChecked && (
                  <PaperLink href={`/portal/v1/connections/${connectionId}/prints/minutes`}>{said.minutes}</PaperLink>
                ),
              ],
            ]}
          />
          {canCheck && <Acts connection={connection} isFirst={isFirst} />}
        </div>
        <div>
          <h3>{said.history}</h3>
          <History happenings={useHappenings(steps)} />
        </div>
      </div>
    </Sheet>
  );
}

function Acts({ connection, isFirst }: Omit<ConnectionSheetProps, 'institution'>) {
  const { state } = connection;
  return (
    <div className="buttons connection__acts">
      {state === 'checked' && <ActivateDialog connection={connection} isFirst={isFirst} />}
      {(state === 'declared' || state === 'checked') && (
        <CheckDialog connection={connection} isFirst={isFirst && state === 'declared'} />
      )}
      <EndDialog connection={connection} />
    </div>
  );
}

function Networks({ networks }: Pick<Connection, 'networks'>) {
  return (
    <ul>
      {networks.map((network) => (
        <li key={network}>
          <code>{network}</code>
        </li>
      ))}
    </ul>
  );
}

function useHappenings(steps: Connection['steps']): Happening[] {
  const said = useWords(connectionWords);
  const moves = useWords(moveWords);
  const spoken = useStore(language);
  const zone = useZone();
  return steps.map(({ move, at, paper: { number, date, result } }) => ({
    key: `${move} ${at}`,
    sign: move === 'fail' ? 'no' : move === 'end' ? 'rest' : move === 'declare' ? 'clock' : 'ok',
    what: moves[move],
    when: formatInstant(at, spoken, zone),
    note: [said.paper(number, formatDay(date, spoken)), result].filter(Boolean).join('. '),
  }));
}
