import { DataTable } from '../pieces/data-table.tsx';
import { Icon } from '../pieces/icon.tsx';
import { Sheet } from '../pieces/sheet.tsx';
import { StateTag } from '../pieces/state-tag.tsx';
import { bilingual } from '../words/bilingual.ts';
import { useWords } from '../words/language.ts';
import type { Agreement } from './queries.ts';
import { useRightNames } from './right-name.ts';
import { valueWords } from './right-words.ts';
import { type ShownRight, shownRights, sinceVersion } from './shown-rights.ts';
import { useElements } from './use-elements.ts';

const words = bilingual(
  {
    title: 'Hak per elemen',
    drafted: 'Elemen yang dirancang',
    count: (elements: number) => `${elements} elemen. Jawaban hanya untuk elemen bertanda Ya.`,
    element: 'Elemen',
    since: 'Sejak',
    version: (no: number) => `versi ${no}`,
    sensitive: 'sensitif',
  },
  {
    title: 'Rights by element',
    drafted: 'Elements as drafted',
    count: (elements: number) => `${elements} elements. Only those marked Yes are answered.`,
    element: 'Element',
    since: 'Since',
    version: (no: number) => `version ${no}`,
    sensitive: 'sensitive',
  },
);

/** Elements as rows and rights as columns: what may be asked by which way. */
export function ElementsSheet({ agreement }: { readonly agreement: Agreement }) {
  const said = useWords(words);
  const { nameOf, isSensitive } = useElements();
  const rights = shownRights(agreement);
  const names = useRightNames()(rights.map(({ terms }) => terms));
  const elements = [...new Set(rights.flatMap(({ terms }) => terms.elements))].toSorted(byRegister(useOrder()));
  const isDraft = rights.every(({ granted }) => granted === undefined);
  return (
    <Sheet title={isDraft ? said.drafted : said.title} note={said.count(elements.length)}>
      <DataTable
        caption={said.title}
        rows={elements}
        keyOf={(element) => element}
        columns={[
          {
            name: said.element,
            cell: (element) => (
              <span className="element-name">
                {nameOf(element)}
                {isSensitive(element) && <StateTag sign="due">{said.sensitive}</StateTag>}
              </span>
            ),
          },
          ...rights.map(({ terms }) => ({
            name: names.get(terms.key) ?? terms.key,
            cell: (element: string) => <Has element={element} terms={terms} />,
          })),
          ...(isDraft
            ? []
            : [
                {
                  name: said.since,
                  cell: (element: string) => said.version(sinceVersion(agreement, element)),
                  number: true as const,
                },
              ]),
        ]}
      />
    </Sheet>
  );
}

function Has({ element, terms }: { readonly element: string; readonly terms: ShownRight['terms'] }) {
  const said = useWords(valueWords);
  const has = terms.elements.some((one) => one === element);
  return (
    <span className={has ? 'has' : 'has has--not'}>
      <Icon name={has ? 'ok' : 'rest'} />
      {has ? said.yes : said.no}
    </span>
  );
}

/** NIK first, then as the register has them. */
function useOrder(): ReadonlyMap<string, number> {
  const { askable } = useElements();
  return new Map(askable.map(({ name }, at) => [name, at]));
}

function byRegister(order: ReadonlyMap<string, number>) {
  return (a: string, b: string) => (order.get(a) ?? -1) - (order.get(b) ?? -1);
}
