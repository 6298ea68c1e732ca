import { Button } from '@digdir/designsystemet-react';
import { useZone } from '../account/own-session.ts';
import { DataTable } from '../pieces/data-table.tsx';
import { useStore } from '../store.ts';
import { formatInstant } from '../time/format.ts';
import { language, useWords } from '../words/language.ts';
import { institutionWords, openingWords } from './institution-words.ts';
import type { Opened } from './queries.ts';
import './feedback-board.css';

interface OpenedValuesProps {
  readonly opened: Opened;
  readonly onClose: () => void;
}

/** What a look has shown, or why it shows nothing; and the number under which the look is in the log. */
export function OpenedValues({ opened: { outcome, values, requestId }, onClose }: OpenedValuesProps) {
  const said = useWords(institutionWords);
  const why = useWords(openingWords);
  const spoken = useStore(language);
  const zone = useZone();
  return (
    <div className="opened" role="status">
      {values === undefined ? (
        <p>{why[outcome]}</p>
      ) : (
        <DataTable
          caption={said.look}
          rows={values}
          keyOf={({ key, value, receivedAt }) => `${key} ${value} ${receivedAt}`}
          columns={[
            { name: said.kind, cell: ({ key }) => key },
            { name: said.value, cell: ({ value }) => <code>{value}</code> },
            { name: said.received, cell: ({ receivedAt }) => formatInstant(receivedAt, spoken, zone) },
          ]}
        />
      )}
      <p className="hint">
        {said.reference} <code>{requestId}</code>
      </p>
      <Button variant="secondary" onClick={onClose}>
        {said.hide}
      </Button>
    </div>
  );
}
