import { Facts } from '../pieces/facts.tsx';
import { Meter } from '../pieces/meter.tsx';
import { Sheet } from '../pieces/sheet.tsx';
import { useStore } from '../store.ts';
import { formatDay, formatNumber } from '../time/format.ts';
import { bilingual } from '../words/bilingual.ts';
import { language, useWords } from '../words/language.ts';
import { formatShare } from '../words/numbers.ts';
import type { Usage } from './queries.ts';
import { signOfQuota } from './sign-of-quota.ts';
import { usageWords } from './usage-words.ts';
import './usage.css';

const words = bilingual(
  {
    title: 'Kuota terhadap pemakaian',
    used: (used: string, allowed: string) => `${used} dari ${allowed}, pada hari-hari yang dipakai.`,
    unused: 'Tidak ada kuota yang terpakai pada masa ini.',
    daysUsed: 'Hari dipakai',
    refused: 'Ditolak',
    minors: 'Tentang anak di bawah 17 tahun',
    takenBack: 'Kuota dikembalikan',
    peak: (hits: string, day: string) => `${hits} pada ${day}`,
  },
  {
    title: 'Quota against use',
    used: (used: string, allowed: string) => `${used} of ${allowed}, on the days that were used.`,
    unused: 'No quota was used in this period.',
    daysUsed: 'Days used',
    refused: 'Refused',
    minors: 'About people under 17',
    takenBack: 'Quota given back',
    peak: (hits: string, day: string) => `${hits} on ${day}`,
  },
);

/** What an institution used of what its rights allow, and what else its calls came to. */
export function QuotaSheet({ usage }: { readonly usage: Usage }) {
  const said = useWords(words);
  const shared = useWords(usageWords);
  const spoken = useStore(language);
  const { quota, calls, notFoundRate, refused, minors, takenBack } = usage;
  const { used, allowed, daysUsed, daysAtLimit, peak } = quota;
  const number = (value: number) => formatNumber(value, spoken);
  return (
    <Sheet title={said.title} note={allowed === 0 ? said.unused : said.used(number(used), number(allowed))}>
      <div className="use-by">
        {allowed > 0 && <Meter share={used / allowed} sign={signOfQuota(quota)} />}
        <Facts
          facts={[
            [shared.calls, number(calls)],
            [shared.notFound, formatShare(notFoundRate, spoken)],
            [said.refused, number(refused)],
            [said.minors, number(minors)],
            [said.takenBack, number(takenBack)],
            [said.daysUsed, number(daysUsed)],
            [shared.atLimit, number(daysAtLimit)],
            [shared.peak, peak && said.peak(number(peak.hits), formatDay(peak.day, spoken))],
          ]}
        />
      </div>
    </Sheet>
  );
}
