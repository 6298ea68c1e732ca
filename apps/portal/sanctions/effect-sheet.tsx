import { Facts } from '../pieces/facts.tsx';
import { Sheet } from '../pieces/sheet.tsx';
import { useStore } from '../store.ts';
import { formatDay } from '../time/format.ts';
import { language, useWords } from '../words/language.ts';
import { formatShare } from '../words/numbers.ts';
import type { Sanction } from './queries.ts';
import { effectWords, sanctionWords } from './sanction-words.ts';

/** What a sanction does, or would do, to access. */
export function EffectSheet({ sanction }: { readonly sanction: Sanction }) {
  const said = useWords(sanctionWords);
  const effects = useWords(effectWords);
  const spoken = useStore(language);
  const { kind, percent, rightId, agreement, effectiveFrom } = sanction;
  const about =
    agreement === null ? said.aboutAll : (rightId === null ? said.aboutAgreement : said.aboutRight)(agreement);
  return (
    <Sheet title={said.effect}>
      <p>{effects[kind]}</p>
      {kind !== 'warning' && (
        <Facts
          facts={[
            [said.about, about],
            [said.percent, percent && formatShare(percent / 100, spoken)],
            [said.from, effectiveFrom && formatDay(effectiveFrom, spoken)],
          ]}
        />
      )}
    </Sheet>
  );
}
