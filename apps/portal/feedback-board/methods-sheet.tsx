import type { Answer } from '../api/queries.ts';
import { DataTable } from '../pieces/data-table.tsx';
import { Share } from '../pieces/share.tsx';
import { Sheet } from '../pieces/sheet.tsx';
import { useStore } from '../store.ts';
import { formatNumber } from '../time/format.ts';
import { useKeyName } from '../usage/use-key-name.ts';
import { language, useWords } from '../words/language.ts';
import { boardWords } from './board-words.ts';
import { institutionWords } from './institution-words.ts';
import { signOfShare } from './sign-of-share.ts';

/** Coverage by the method through which people were accessed. */
export function MethodsSheet({ methods }: Pick<Answer<'showFeedbackCoverage'>, 'methods'>) {
  const said = useWords(institutionWords);
  const shared = useWords(boardWords);
  const spoken = useStore(language);
  const nameOf = useKeyName('method');
  return (
    <Sheet title={said.methods}>
      {methods.length === 0 ? (
        <p className="hint">{said.nobody}</p>
      ) : (
        <DataTable
          caption={said.methods}
          rows={methods}
          keyOf={({ method }) => method}
          columns={[
            { name: said.method, cell: ({ method }) => nameOf(method) },
            { name: shared.accessed, cell: ({ accessed }) => formatNumber(accessed, spoken), number: true },
            { name: shared.covered, cell: ({ covered }) => formatNumber(covered, spoken), number: true },
            {
              name: shared.share,
              cell: ({ share }) => <Share share={share} sign={signOfShare(share)} />,
              number: true,
            },
          ]}
        />
      )}
    </Sheet>
  );
}
