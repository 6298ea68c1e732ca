import type { ReactNode } from 'react';
import { ChoiceFilter, FilterBar } from '../lists/filter-bar.tsx';
import { useStore } from '../store.ts';
import { namePeriod, periodsUpTo, writeMonths } from '../time/period.ts';
import { language, useWords } from '../words/language.ts';
import { boardWords } from './board-words.ts';

/** The period of a board: this semester, or another of the calendar; and what else narrows it. */
export function PeriodFilter({ today, children }: { readonly today: string; readonly children?: ReactNode }) {
  const said = useWords(boardWords);
  const spoken = useStore(language);
  const choices = periodsUpTo(today).map((period) => [writeMonths(period), namePeriod(period, spoken)] as const);
  return (
    <FilterBar>
      <ChoiceFilter name="periode" label={said.period} none={said.usual} choices={choices} />
      {children}
    </FilterBar>
  );
}
