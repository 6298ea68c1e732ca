import { DataTable } from '../pieces/data-table.tsx';
import { Sheet } from '../pieces/sheet.tsx';
import { useStore } from '../store.ts';
import { formatNumber } from '../time/format.ts';
import { language, useWords } from '../words/language.ts';
import { deliveryWords } from './delivery-words.ts';
import type { Delivery } from './queries.ts';
import { useDays } from './use-days.ts';

/** For which days of which kind a receipt is proof. */
export function ProofSheet({ delivery: { kinds } }: { readonly delivery: Delivery }) {
  const said = useWords(deliveryWords);
  const spoken = useStore(language);
  const days = useDays();
  return (
    <Sheet title={said.proof} note={kinds.length === 0 ? said.noProof : said.proofNote}>
      {kinds.length > 0 && (
        <DataTable
          caption={said.proof}
          rows={kinds}
          keyOf={({ key }) => key}
          columns={[
            { name: said.kind, cell: ({ key }) => key },
            { name: said.days, cell: (kind) => days(kind) },
            { name: said.values, cell: ({ values }) => formatNumber(values, spoken), number: true },
          ]}
        />
      )}
    </Sheet>
  );
}
