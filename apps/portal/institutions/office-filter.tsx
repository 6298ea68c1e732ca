import { useQuery } from '@tanstack/react-query';
import type { Choice } from '../forms/select-field.tsx';
import { ChoiceFilter } from '../lists/filter-bar.tsx';
import { useWords } from '../words/language.ts';
import { pageWords } from './institution-words.ts';
import { officesQuery } from './queries.ts';

/** Narrows a list to an office, where the region has more of them than one. */
export function OfficeFilter() {
  const said = useWords(pageWords);
  const { data: offices = [] } = useQuery(officesQuery);
  if (offices.length < 2) return null;
  return (
    <ChoiceFilter
      name="dinas"
      label={said.office}
      choices={offices.map(({ officeCode, name }): Choice => [officeCode, name])}
    />
  );
}
