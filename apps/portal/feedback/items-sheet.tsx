import { useSuspenseQuery } from '@tanstack/react-query';
import { ROWS } from '../lists/next-after.ts';
import { Pages } from '../lists/pages.tsx';
import { PAGE, useFilters } from '../lists/use-filters.ts';
import { DataTable } from '../pieces/data-table.tsx';
import { MaskedNik } from '../pieces/masked-nik.tsx';
import { Sheet } from '../pieces/sheet.tsx';
import { useWords } from '../words/language.ts';
import { deliveryWords, sensitivityWords } from './delivery-words.ts';
import { type Delivery, itemsQuery } from './queries.ts';

/** What was new in a delivery, a page at a time: whose, by four digits, and of which kind. */
export function ItemsSheet({ delivery: { deliveryId, newValues } }: { readonly delivery: Delivery }) {
  const said = useWords(deliveryWords);
  const natures: Readonly<Record<string, string>> = useWords(sensitivityWords);
  const [{ [PAGE]: page = '1' }] = useFilters();
  const { data: items } = useSuspenseQuery(itemsQuery(deliveryId, page));
  const rows = items.map((item, at) => ({ ...item, at }));
  return (
    <>
      <Sheet title={said.items} note={items.length === 0 ? said.noItems : said.itemsNote}>
        {items.length > 0 && (
          <DataTable
            caption={said.items}
            rows={rows}
            keyOf={({ at }) => `${at}`}
            columns={[
              { name: said.nik, cell: ({ nik }) => <MaskedNik nik={nik} /> },
              { name: said.kind, cell: ({ key }) => key },
              { name: said.sensitivity, cell: ({ sensitivity }) => natures[sensitivity] ?? sensitivity },
            ]}
          />
        )}
      </Sheet>
      <Pages total={newValues} size={ROWS} />
    </>
  );
}
