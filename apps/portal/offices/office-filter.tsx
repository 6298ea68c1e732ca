import { useSuspenseQuery } from '@tanstack/react-query';
import { ChoiceFilter } from '../lists/filter-bar.tsx';
import { bilingual } from '../words/bilingual.ts';
import { useWords } from '../words/language.ts';
import { officesQuery } from './offices.ts';

const words = bilingual({ office: 'Kantor' }, { office: 'Office' });

interface OfficeFilterProps {
  /** What stands for nothing chosen, where that is one office and not all of them; `but` is the code of that one. */
  readonly none?: string;
  readonly but?: string;
}

/** Narrows a list to one office with its region; nothing for those who see one office alone. */
export function OfficeFilter({ none, but }: OfficeFilterProps) {
  const said = useWords(words);
  const { data: offices } = useSuspenseQuery(officesQuery);
  if (offices.length < 2) return null;
  return (
    <ChoiceFilter
      name="kantor"
      label={said.office}
      {...(none !== undefined && { none })}
      choices={offices
        .filter(({ officeCode }) => officeCode !== but)
        .map(({ officeCode, name }) => [officeCode, name] as const)}
    />
  );
}
