import { useZone } from '../account/own-session.ts';
import { Facts } from '../pieces/facts.tsx';
import { Sheet } from '../pieces/sheet.tsx';
import { useStore } from '../store.ts';
import { formatNumber, formatSecond } from '../time/format.ts';
import { language, useWords } from '../words/language.ts';
import { toHex } from './bytes.ts';
import { headWords } from './head-words.ts';
import { parseCheckpoint } from './note.ts';
import type { LogHead } from './queries.ts';
import './log.css';

/** What a head states, when it was signed, and how many records wait for the next. */
export function HeadFacts({ head }: { readonly head: NonNullable<LogHead['head']> }) {
  const said = useWords(headWords);
  const spoken = useStore(language);
  const zone = useZone();
  const { size, signedAt, waiting, cosigned, checkpoint } = head;
  const stated = parseCheckpoint(checkpoint);
  const records = (count: number) => said.records(formatNumber(count, spoken));
  return (
    <Sheet title={said.facts}>
      <Facts
        facts={[
          [said.size, records(size)],
          [said.signedAt, formatSecond(signedAt, spoken, zone)],
          [said.queue, waiting > 0 ? records(waiting) : said.none],
          [
            said.cosigned,
            cosigned ? `${records(cosigned.size)}, ${formatSecond(cosigned.signedAt, spoken, zone)}` : said.noWitness,
          ],
          [said.name, stated?.origin],
          [said.root, stated && <code className="log-hash">{toHex(stated.root)}</code>],
        ]}
      />
    </Sheet>
  );
}
