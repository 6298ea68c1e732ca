import { useSuspenseQuery } from '@tanstack/react-query';
import { ChoiceFilter } from '../lists/filter-bar.tsx';
import { bilingual } from '../words/bilingual.ts';
import { useWords } from '../words/language.ts';
import { officesQuery } from './offices.ts';

const words = bilingual({ office: 'Kantor' }, { office: 'Office' });

/** Narrows a list to one office with its region; nothing for those who see one office alone. */
export function OfficeFilter() {
  const said = useWords(words);
  const { data: offices } = useSuspenseQuery(officesQuery);
  if (offices.length < 2) return null;
  return (
    <ChoiceFilter
      name="kantor"
      label={said.office}
      choices={offices.map(({ officeCode, name }) => [officeCode, name] as const)}
    />
  );
}
