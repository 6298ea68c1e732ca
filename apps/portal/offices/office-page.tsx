import { useSuspenseQuery } from '@tanstack/react-query';
import { Columns } from '../pieces/columns.tsx';
import { PageHead } from '../pieces/page-head.tsx';
import { useWords } from '../words/language.ts';
import { AdministratorsSheet } from './administrators-sheet.tsx';
import { LetterheadSheet } from './letterhead-sheet.tsx';
import { NumbersSheet } from './numbers-sheet.tsx';
import { officeWords } from './office-words.ts';
import { officeQuery } from './queries.ts';

/** One office: what stands on its letters, how it numbers them, and who administers it. */
export function OfficePage({ officeCode }: { readonly officeCode: string }) {
  const said = useWords(officeWords);
  const { data: office } = useSuspenseQuery(officeQuery(officeCode));
  return (
    <>
      <PageHead title={office.name}>{said.about(officeCode, office.timeZone)}</PageHead>
      <Columns
        beside={
          <>
            <LetterheadSheet office={office} />
            <AdministratorsSheet office={office} />
          </>
        }
      >
        <NumbersSheet office={office} />
      </Columns>
    </>
  );
}
