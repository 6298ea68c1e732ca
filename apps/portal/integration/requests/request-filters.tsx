import { useSuspenseQuery } from '@tanstack/react-query';
import { useOwnSession } from '../../account/own-session.ts';
import { ChoiceFilter, DayFilter, FilterBar, TextFilter } from '../../lists/filter-bar.tsx';
import { outcomeWords } from '../../usage/outcome-words.ts';
import { useWords } from '../../words/language.ts';
import { keysQuery } from '../keys/queries.ts';
import { useRightName } from '../right-name.ts';
import { otherOutcomeWords } from './outcome-words.ts';
import { requestWords } from './request-words.ts';

/** By what requests are narrowed: never by a person, whom no address has. */
export function RequestFilters() {
  const said = useWords(requestWords);
  const outcomes = { ...useWords(outcomeWords), ...useWords(otherOutcomeWords) };
  const nameOf = useRightName();
  const { data } = useSuspenseQuery(keysQuery(useOwnSession().officer.institutionId ?? ''));
  return (
    <FilterBar>
      <DayFilter name="dari" label={said.from} />
      <DayFilter name="sampai" label={said.to} />
      <ChoiceFilter name="hasil" label={said.outcome} choices={Object.entries(outcomes)} />
      <ChoiceFilter
        name="hak"
        label={said.right}
        choices={data.rights.map((right) => [right.rightId, nameOf(right)])}
      />
      <ChoiceFilter
        name="kunci"
        label={said.key}
        choices={data.credentials.map(({ credentialId, user }) => [credentialId, user])}
      />
      <TextFilter name="nomor" label={said.number} />
    </FilterBar>
  );
}
