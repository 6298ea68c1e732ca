import { useZone } from '../account/own-session.ts';
import { DataTable } from '../pieces/data-table.tsx';
import { Sheet } from '../pieces/sheet.tsx';
import { useStore } from '../store.ts';
import { formatInstant, formatNumber } from '../time/format.ts';
import { language, useWords } from '../words/language.ts';
import type { Switchover } from './queries.ts';
import { switchoverWords } from './switchover-words.ts';

/** Which clients still call old methods of a right. */
export function CallersSheet({ callers }: Pick<Switchover, 'callers'>) {
  const said = useWords(switchoverWords);
  const spoken = useStore(language);
  const zone = useZone();
  if (callers.length === 0) {
    return (
      <Sheet title={said.callers}>
        <p className="hint">{said.noCallers}</p>
      </Sheet>
    );
  }
  return (
    <Sheet title={said.callers} note={said.callersNote}>
      <DataTable
        caption={said.callers}
        rows={callers}
        keyOf={({ userId, method }) => `${userId} ${method}`}
        columns={[
          { name: said.user, cell: ({ userId }) => userId },
          { name: said.method, cell: ({ method }) => <code>{method}</code> },
          { name: said.products, cell: ({ products }) => products.join(', ') || '-' },
          { name: said.peer, cell: ({ lastPeer }) => lastPeer ?? '-' },
          { name: said.last, cell: ({ lastAt }) => formatInstant(lastAt, spoken, zone) },
          { name: said.returned, cell: ({ returned }) => formatNumber(returned, spoken), number: true },
          { name: said.refused, cell: ({ moved }) => formatNumber(moved, spoken), number: true },
        ]}
      />
    </Sheet>
  );
}
