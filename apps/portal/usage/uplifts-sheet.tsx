import { useSuspenseQuery } from '@tanstack/react-query';
import { History } from '../pieces/history.tsx';
import { Sheet } from '../pieces/sheet.tsx';
import { useStore } from '../store.ts';
import { formatDay, formatNumber } from '../time/format.ts';
import { bilingual } from '../words/bilingual.ts';
import { language, useWords } from '../words/language.ts';
import { upliftsQuery } from './queries.ts';

const words = bilingual(
  {
    title: 'Penambahan kuota sementara',
    none: 'Tidak ada penambahan kuota dalam enam bulan terakhir.',
    change: (from: string, to: string) => `${from} menjadi ${to} sehari`,
    days: (from: string, until: string, letter: string) => `${from} sampai ${until}, surat ${letter}`,
    used: (days: number, most: string) => `Terpakai di atas biasa pada ${days} hari; terbanyak ${most} sehari.`,
    unused: 'Belum pernah terpakai di atas biasa.',
  },
  {
    title: 'Uplifts of quota',
    none: 'There was no uplift in the last six months.',
    change: (from: string, to: string) => `${from} becomes ${to} a day`,
    days: (from: string, until: string, letter: string) => `${from} until ${until}, letter ${letter}`,
    used: (days: number, most: string) => `Used above the usual on ${days} days; ${most} a day at most.`,
    unused: 'Never used above the usual yet.',
  },
);

/** Uplifts of an institution's quota, and whether they were needed. */
export function UpliftsSheet({ institution }: { readonly institution: string }) {
  const said = useWords(words);
  const spoken = useStore(language);
  const { data: uplifts } = useSuspenseQuery(upliftsQuery(institution));
  const number = (value: number) => formatNumber(value, spoken);
  if (uplifts.length === 0) {
    return (
      <Sheet title={said.title}>
        <p className="hint">{said.none}</p>
      </Sheet>
    );
  }
  return (
    <Sheet title={said.title}>
      <History
        happenings={uplifts.map(({ upliftId, from, until, letterNo, ...uplift }) => ({
          key: upliftId,
          sign: 'clock',
          what: said.change(number(uplift.normalQuota), number(uplift.dailyQuota)),
          when: said.days(formatDay(from, spoken), formatDay(until, spoken), letterNo),
          note: uplift.daysAbove > 0 ? said.used(uplift.daysAbove, number(uplift.mostHits)) : said.unused,
        }))}
      />
    </Sheet>
  );
}
