import { useQuery } from '@tanstack/react-query';
import type { Choice } from '../forms/select-field.tsx';
import { SelectField } from '../forms/select-field.tsx';
import { useFilters } from '../lists/use-filters.ts';
import { Sheet } from '../pieces/sheet.tsx';
import { useStore } from '../store.ts';
import { formatDay } from '../time/format.ts';
import { language, useWords } from '../words/language.ts';
import { DifferenceTable } from './difference-table.tsx';
import { differenceWords } from './difference-words.ts';
import { type Agreement, differencesQuery, type Version } from './queries.ts';

/** What differs between any two versions; the address names them. Nothing where there is but one. */
export function DifferencesSheet({ agreement }: { readonly agreement: Agreement }) {
  const said = useWords(differenceWords);
  const { agreementId, versions } = agreement;
  const [{ dari, ke }, narrow] = useFilters();
  const to = versions.find(({ versionNo }) => `${versionNo}` === ke) ?? versions.at(-1);
  const from = versions.find(({ versionNo }) => `${versionNo}` === dari) ?? versions.at(-2);
  const name = useVersionName();
  if (versions.length < 2 || !from || !to) return null;
  const choices = versions.map((version): Choice => [`${version.versionNo}`, name(version)]);
  return (
    <Sheet title={said.title} note={said.note(name(to), name(from))}>
      <div className="compare">
        <SelectField
          label={said.from}
          choices={choices}
          value={`${from.versionNo}`}
          onChange={({ target }) => narrow('dari', target.value)}
        />
        <SelectField
          label={said.to}
          choices={choices}
          value={`${to.versionNo}`}
          onChange={({ target }) => narrow('ke', target.value)}
        />
      </div>
      <Found id={agreementId} from={from} to={to} />
    </Sheet>
  );
}

/** A choice of other versions leaves the page as it is until they are compared. */
function Found({ id, from, to }: { readonly id: string; readonly from: Version; readonly to: Version }) {
  const said = useWords(differenceWords);
  const { data, error } = useQuery(differencesQuery(id, from.versionNo, to.versionNo));
  if (error) throw error;
  if (!data) return <p className="muted">{said.comparing}</p>;
  return <DifferenceTable differences={data} from={from} to={to} />;
}

function useVersionName(): (version: Version) => string {
  const said = useWords(differenceWords);
  const spoken = useStore(language);
  return ({ versionNo, signedOn }) =>
    said.version(versionNo, signedOn === null ? said.draft : formatDay(signedOn, spoken));
}
