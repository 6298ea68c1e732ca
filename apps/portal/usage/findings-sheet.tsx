import { useSuspenseQuery } from '@tanstack/react-query';
import { DataTable } from '../pieces/data-table.tsx';
import { Share } from '../pieces/share.tsx';
import { Sheet } from '../pieces/sheet.tsx';
import { useStore } from '../store.ts';
import { formatNumber } from '../time/format.ts';
import { bilingual } from '../words/bilingual.ts';
import { language, useWords } from '../words/language.ts';
import { formatShare } from '../words/numbers.ts';
import { type Board, findingsQuery } from './queries.ts';
import { usageWords } from './usage-words.ts';
import { useKeyName } from './use-key-name.ts';

const words = bilingual(
  {
    title: 'Yang tidak berhasil, dan sebabnya',
    rates: (missed: string, differing: string) =>
      `${missed} NIK yang dicari tidak ditemukan; ${differing} elemen yang dibandingkan tidak sesuai.`,
    reason: 'Sebab',
    none: 'Semua permintaan pada masa ini dijawab.',
    strangers: (count: string) => `${count} percobaan tanpa kredensial yang dikenal, bukan milik lembaga mana pun.`,
  },
  {
    title: 'What went wrong, and why',
    rates: (missed: string, differing: string) =>
      `${missed} of the NIKs looked up were not found; ${differing} of the elements compared did not match.`,
    reason: 'Reason',
    none: 'All calls of this period were answered.',
    strangers: (count: string) => `${count} attempts by no credential that is known; they are no institution’s.`,
  },
);

/** How often nobody was found or something disagreed, and why. */
export function FindingsSheet({ board }: { readonly board: Board }) {
  const said = useWords(words);
  const shared = useWords(usageWords);
  const spoken = useStore(language);
  const nameOf = useKeyName('outcome');
  const { data } = useSuspenseQuery(findingsQuery(board));
  const { notFoundRate, mismatchRate, reasons } = data;
  const strangers = (data.strangers ?? []).reduce((sum, { attempts }) => sum + attempts, 0);
  const note = said.rates(formatShare(notFoundRate, spoken), formatShare(mismatchRate, spoken));
  return (
    <Sheet title={said.title} note={note}>
      {reasons.length === 0 ? (
        <p className="hint">{said.none}</p>
      ) : (
        <DataTable
          caption={said.title}
          rows={reasons}
          keyOf={({ outcome }) => outcome}
          columns={[
            { name: said.reason, cell: ({ outcome }) => nameOf(outcome) },
            { name: shared.calls, cell: ({ calls }) => formatNumber(calls, spoken), number: true },
            { name: shared.share, cell: ({ share }) => <Share share={share} sign="due" />, number: true },
          ]}
        />
      )}
      {strangers > 0 && <p className="hint">{said.strangers(formatNumber(strangers, spoken))}</p>}
    </Sheet>
  );
}
