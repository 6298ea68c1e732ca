import { Facts } from '../pieces/facts.tsx';
import { writeMinute } from '../time/minutes.ts';
import { useWords } from '../words/language.ts';
import type { AnnexRight } from './queries.ts';
import { termWords, valueWords } from './right-words.ts';
import { useSayTerm } from './use-say-term.ts';

const WHOLE_WEEK = 7;
const WHOLE_DAY = 1440;

interface RightFactsProps {
  readonly terms: AnnexRight;
  /** The closed network that it names, once it names one. */
  readonly network?: string | undefined;
}

/** The terms of a right: how much, from where, when, and about whom. */
export function RightFacts({ terms, network }: RightFactsProps) {
  const called = useWords(termWords);
  const said = useWords(valueWords);
  const say = useSayTerm();
  const { networks = [], regionScope = [], emergencyReserve = 0, documents = [], output = 'match' } = terms;
  return (
    <Facts
      facts={[
        [called.dailyQuota, said.aDay(say('dailyQuota', terms.dailyQuota))],
        [called.emergencyReserve, emergencyReserve > 0 && said.aDay(say('emergencyReserve', emergencyReserve))],
        [called.output, say('output', output)],
        [called.documents, documents.length > 0 && say('documents', documents)],
        [called.networks, networks.length === 0 ? said.noNetwork : <Networks key="networks" networks={networks} />],
        [said.closedNetwork, network],
        [called.weekdays, useTimes(terms)],
        [called.regionScope, regionScope.length === 0 ? said.country : say('regionScope', regionScope)],
        [called.threshold, say('threshold', terms.threshold)],
        [called.requiresOfficer, terms.requiresOfficer === true && said.yes],
        [called.requiresCase, terms.requiresCase === true && said.yes],
        [called.valuesUntil, terms.answerMode === 'values' && say('valuesUntil', terms.valuesUntil)],
        [called.valuesApproval, terms.valuesApproval],
      ]}
    />
  );
}

function Networks({ networks }: { readonly networks: readonly string[] }) {
  return (
    <ul className="networks">
      {networks.map((network) => (
        <li key={network}>
          <code>{network}</code>
        </li>
      ))}
    </ul>
  );
}

/** Weekdays and hours in one line. */
function useTimes({ weekdays = [1, 2, 3, 4, 5, 6, 7], opensMinute = 0, closesMinute = WHOLE_DAY }: AnnexRight): string {
  const said = useWords(valueWords);
  const say = useSayTerm();
  const days = weekdays.length === WHOLE_WEEK ? said.everyDay : say('weekdays', weekdays);
  const isWholeDay = opensMinute === 0 && closesMinute === WHOLE_DAY;
  return `${days}, ${isWholeDay ? said.allDay : `${writeMinute(opensMinute)}-${writeMinute(closesMinute)}`}`;
}
