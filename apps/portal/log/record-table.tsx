import type { ComponentProps } from 'react';
import { useZone } from '../account/own-session.ts';
import { DataTable } from '../pieces/data-table.tsx';
import { SignedWord } from '../pieces/signed-word.tsx';
import { PlaceLink } from '../router/place-link.tsx';
import { useStore } from '../store.ts';
import { formatNumber, formatSecond } from '../time/format.ts';
import { language, useWords } from '../words/language.ts';
import { kindWords } from './act-words.ts';
import { logWords } from './log-words.ts';
import type { ListedRecord } from './queries.ts';
import { signOf } from './sign-of.ts';
import { useMethodName, useOutcomeName } from './use-act-name.ts';
import '../pieces/sheet.css';
import './log.css';

interface RecordTableProps extends Pick<ComponentProps<typeof PlaceLink>, 'target'> {
  readonly caption: string;
  readonly records: readonly ListedRecord[];
}

/** Records, one a row: when, who, what, and how it ended. Each leads to the record with its proof. */
export function RecordTable({ caption, records, target }: RecordTableProps) {
  const said = useWords(logWords);
  const kinds = useWords(kindWords);
  const spoken = useStore(language);
  const zone = useZone();
  const methodOf = useMethodName();
  return (
    <div className="sheet sheet--table">
      <DataTable
        caption={caption}
        rows={records}
        keyOf={({ requestId, kind }) => `${requestId} ${kind}`}
        columns={[
          {
            name: said.at,
            cell: ({ requestId, at }) => (
              <PlaceLink place="logRecord" of={{ record: requestId }} {...(target && { target })}>
                {formatSecond(at, spoken, zone)}
              </PlaceLink>
            ),
          },
          { name: said.who, cell: (record) => <Who record={record} /> },
          {
            name: said.what,
            cell: ({ kind, method }) => (
              <div>
                {kinds[kind]}
                {method && <span className="below">{methodOf(method)}</span>}
              </div>
            ),
          },
          { name: said.outcome, cell: (record) => <Outcome record={record} /> },
        ]}
      />
    </div>
  );
}

/** The institution with whom it names, or the officer; what nobody did, the system did itself. */
function Who({ record: { institution, officer, kind } }: { readonly record: ListedRecord }) {
  const said = useWords(logWords);
  const person = officer && (officer.name ?? (institution ? officer.ref : said.nobody));
  if (!institution) return person ?? (kind === 'noise' || kind === 'sign_in' ? said.nobody : said.system);
  return (
    <div>
      {institution.name}
      {person && <span className="below">{person}</span>}
    </div>
  );
}

function Outcome({ record }: { readonly record: ListedRecord }) {
  const said = useWords(logWords);
  const spoken = useStore(language);
  const nameOf = useOutcomeName();
  const sign = signOf(record);
  const name = nameOf(record.outcome);
  return (
    <div className="log-outcome">
      {sign ? <SignedWord sign={sign}>{name}</SignedWord> : name}
      {record.count > 1 && <span className="below">{said.times(formatNumber(record.count, spoken))}</span>}
    </div>
  );
}
