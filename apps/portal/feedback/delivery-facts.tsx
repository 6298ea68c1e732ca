import { Facts } from '../pieces/facts.tsx';
import { Sheet } from '../pieces/sheet.tsx';
import { useStore } from '../store.ts';
import { formatDay, formatNumber } from '../time/format.ts';
import { language, useWords } from '../words/language.ts';
import { deliveryWords } from './delivery-words.ts';
import { doorWords } from './feedback-words.ts';
import type { Delivery } from './queries.ts';
import { useDays } from './use-days.ts';

/** What came, how, for which days, and how good it is. */
export function DeliveryFacts({ delivery }: { readonly delivery: Delivery }) {
  const said = useWords(deliveryWords);
  const doors = useWords(doorWords);
  const spoken = useStore(language);
  const days = useDays();
  const { rows, refused, newValues, repeatedValues, quality, period, letter, door } = delivery;
  const count = (value: number) => formatNumber(value, spoken);
  return (
    <Sheet title={said.facts}>
      <Facts
        facts={[
          [said.door, doors[door]],
          [said.period, period && days(period)],
          [said.letter, letter && said.letterOf(letter.number, formatDay(letter.dated, spoken))],
          [said.agenda, letter?.agendaNo],
          [said.rows, rows !== null && said.rowsOf(count(rows), count(refused ?? 0))],
          [said.values, said.valuesOf(count(newValues), count(repeatedValues))],
          [said.niks, quality && said.accessedOf(count(quality.niks), count(quality.accessed))],
          [said.shared, quality !== null && quality.sharedValues > 0 && count(quality.sharedValues)],
          [said.malformed, quality !== null && quality.malformedValues > 0 && count(quality.malformedValues)],
        ]}
      />
    </Sheet>
  );
}
