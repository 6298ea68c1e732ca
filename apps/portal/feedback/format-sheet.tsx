import { Button } from '@digdir/designsystemet-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { saveFile } from '../api/save-file.ts';
import { Facts } from '../pieces/facts.tsx';
import { Sheet } from '../pieces/sheet.tsx';
import { useWords } from '../words/language.ts';
import { formWords } from './form-words.ts';
import { dutiesQuery } from './queries.ts';
import { csvOf } from './typed-rows.ts';
import { useSayFormat } from './use-say-format.ts';

/** What a file has to look like, by what the institution owes, and an empty one to begin with. */
export function FormatSheet({ institution }: { readonly institution: string }) {
  const said = useWords(formWords);
  const sayFormat = useSayFormat();
  const { data } = useSuspenseQuery(dutiesQuery(institution));
  const keys = data.duties.map(({ key }) => key);
  return (
    <Sheet title={said.format} note={said.formatNote}>
      <Facts
        facts={[
          ['NIK', said.nikContent],
          ...data.duties.map(({ key, kind, format }) => [key, `${kind}: ${sayFormat(format)}`] as const),
          ['KEMATIAN', said.deathContent],
          ['SUMBER_KEMATIAN', said.sourceContent],
        ]}
      />
      {keys.length > 0 && (
        <div className="sheet__acts">
          <Button variant="secondary" onClick={() => saveFile(csvOf([], keys), 'data-balikan.csv')}>
            {said.template}
          </Button>
        </div>
      )}
    </Sheet>
  );
}
