import { useQuery } from '@tanstack/react-query';
import { installationQuery } from '../api/queries.ts';
import { Icon } from '../pieces/icon.tsx';
import { useStore } from '../store.ts';
import { formatDay } from '../time/format.ts';
import { bilingual } from '../words/bilingual.ts';
import { language, useWords } from '../words/language.ts';
import './notices.css';

const words = bilingual(
  {
    region: 'Waktu simulasi',
    day: (day: string) => `Waktu simulasi ${day}.`,
    rest: 'Jam sistem disetel untuk peragaan.',
  },
  {
    region: 'Simulated time',
    day: (day: string) => `Simulated time ${day}.`,
    rest: 'The clock is set for a demonstration.',
  },
);

/** Says that the business clock was moved, where it was. */
export function SimulatedClock() {
  const said = useWords(words);
  const spoken = useStore(language);
  const { data } = useQuery(installationQuery);
  if (!data?.simulatedDay) return null;
  return (
    <section className="notice" aria-label={said.region}>
      <p className="wrap">
        <Icon name="clock" />
        <span>
          <b>{said.day(formatDay(data.simulatedDay, spoken))}</b> <span className="only-wide">{said.rest}</span>
        </span>
      </p>
    </section>
  );
}
