import { DataTable } from '../../pieces/data-table.tsx';
import { Icon } from '../../pieces/icon.tsx';
import { Sheet } from '../../pieces/sheet.tsx';
import { SignedWord } from '../../pieces/signed-word.tsx';
import { useStore } from '../../store.ts';
import { formatDay } from '../../time/format.ts';
import { language, useWords } from '../../words/language.ts';
import type { Dossier } from '../queries.ts';
import { dossierWords } from './dossier-words.ts';
import { useTellCell } from './tell-cell.ts';

/** What the system knew on the day, section by section, in the order of the paper. */
export function FiguresSheet({ dossier: { sections, filledOn } }: { readonly dossier: Dossier }) {
  const said = useWords(dossierWords);
  const spoken = useStore(language);
  return (
    <Sheet title={said.figures} note={said.figuresNote(formatDay(filledOn, spoken))}>
      {sections.map((section) => (
        <Section section={section} key={section.key} />
      ))}
    </Sheet>
  );
}

type Filled = Dossier['sections'][number];

function Section({ section }: { readonly section: Filled }) {
  const said = useWords(dossierWords);
  const spoken = useStore(language);
  const isNotable = section.rows.some(({ notable }) => notable);
  const title = <h3>{section.title[spoken]}</h3>;
  if (section.rows.length === 0) {
    return (
      <div className="figures figures--none">
        {title}
        <span className="muted">{said.nothing}</span>
      </div>
    );
  }
  return (
    <details className="figures" open={isNotable}>
      <summary>
        {title}
        {isNotable ? (
          <SignedWord sign="due">{said.attention}</SignedWord>
        ) : (
          <span className="muted" lang="id">
            {section.brief}
          </span>
        )}
      </summary>
      <Rows section={section} />
    </details>
  );
}

function Rows({ section: { title, columns, rows } }: { readonly section: Filled }) {
  const said = useWords(dossierWords);
  const spoken = useStore(language);
  const tell = useTellCell();
  const numbered = rows.map((row, at) => ({ ...row, key: `${at}` }));
  type Row = (typeof numbered)[number];
  const [first, ...others] = columns.map((column, at) => ({
    name: column.title[spoken],
    cell: ({ cells, notable }: Row) => (
      <span className="noted">
        {at === 0 && notable && (
          <>
            <Icon name="due" />
            <span className="hidden-text">{said.attention}: </span>
          </>
        )}
        <span>{tell(column, cells)}</span>
      </span>
    ),
  }));
  if (!first) return null;
  return <DataTable caption={title[spoken]} rows={numbered} keyOf={({ key }) => key} columns={[first, ...others]} />;
}
