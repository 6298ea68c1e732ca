import { DataTable } from '../pieces/data-table.tsx';
import { PaperLink } from '../pieces/paper-link.tsx';
import { Sheet } from '../pieces/sheet.tsx';
import { useStore } from '../store.ts';
import { formatDay, formatNumber } from '../time/format.ts';
import { language, useWords } from '../words/language.ts';
import { pageWords } from './agreement-page-words.ts';
import type { Agreement } from './queries.ts';
import { useRightNames } from './right-name.ts';
import { useSayTerm, useTermNames } from './use-say-term.ts';

/** A letter about a right, whether it changed it or raised its quota for a time. */
interface Row {
  readonly id: string;
  readonly number: string;
  readonly dated: string;
  readonly rightId: string;
  readonly says: readonly string[];
  readonly fileId?: string | null;
}

/** Letters about the rights of an agreement: what each says, and its scan. */
export function LettersSheet({ agreement }: { readonly agreement: Agreement }) {
  const said = useWords(pageWords);
  const spoken = useStore(language);
  const rows = [...useLetters(agreement), ...useUplifts(agreement)].toSorted((a, b) => a.dated.localeCompare(b.dated));
  const names = useRightNames()(agreement.rights.map((right) => ({ ...right, key: right.annexKey })));
  const keys = new Map(agreement.rights.map(({ rightId, annexKey }) => [rightId, annexKey]));
  if (rows.length === 0)
    return (
      <Sheet title={said.letters}>
        <p className="muted">{said.lettersNone}</p>
      </Sheet>
    );
  return (
    <Sheet title={said.letters}>
      <DataTable
        caption={said.letters}
        rows={rows}
        keyOf={({ id }) => id}
        columns={[
          {
            name: said.letter,
            cell: ({ number, dated }) => (
              <>
                {number}
                <span className="hint paper-number">{formatDay(dated, spoken)}</span>
              </>
            ),
          },
          { name: said.right, cell: ({ rightId }) => names.get(keys.get(rightId) ?? '') ?? '-' },
          { name: said.changes, cell: ({ says }) => says.map((line) => <p key={line}>{line}</p>) },
          {
            name: said.scan,
            cell: ({ fileId, number }) =>
              fileId ? (
                <PaperLink href={`/portal/v1/agreements/${agreement.agreementId}/files/${fileId}`}>
                  {said.print}
                  <span className="hidden-text"> {number}</span>
                </PaperLink>
              ) : (
                '-'
              ),
          },
        ]}
      />
    </Sheet>
  );
}

function useLetters({ letters }: Agreement): Row[] {
  const say = useSayTerm();
  const termName = useTermNames();
  return letters.map(({ letterId, number, dated, rightId, changes, fileId }) => ({
    ...{ id: letterId, number, dated, rightId, fileId },
    says: Object.entries(changes).map(([term, value]) => `${termName(term)}: ${say(term, value)}`),
  }));
}

function useUplifts({ uplifts }: Agreement): Row[] {
  const said = useWords(pageWords);
  const spoken = useStore(language);
  const count = (hits: number) => formatNumber(hits, spoken);
  return uplifts.map(
    ({ upliftId, letterNo, letterDate, rightId, from, until, normalQuota, dailyQuota, daysAbove }) => ({
      ...{ id: upliftId, number: letterNo, dated: letterDate, rightId },
      says: [
        said.uplift(formatDay(from, spoken), formatDay(until, spoken), count(normalQuota), count(dailyQuota)),
        said.upliftUse(count(daysAbove)),
      ],
    }),
  );
}
