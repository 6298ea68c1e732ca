import { useSuspenseQuery } from '@tanstack/react-query';
import { DataTable } from '../pieces/data-table.tsx';
import { Listing } from '../pieces/listing.tsx';
import { Sheet } from '../pieces/sheet.tsx';
import { useStore } from '../store.ts';
import { language, useWords } from '../words/language.ts';
import { type Guide, guideQuery } from './queries.ts';
import { switchoverWords } from './switchover-words.ts';
import './switchover.css';

/** The call of today beside the one that takes its place, and each element. */
export function GuideSheet({ rightId }: { readonly rightId: string }) {
  const said = useWords(switchoverWords);
  const spoken = useStore(language);
  const { data: guide } = useSuspenseQuery(guideQuery(rightId));
  return (
    <Sheet title={said.guide} note={said.guideNote}>
      <div className="calls">
        <ShownCall title={said.before(guide.old.method)} call={guide.old} />
        <ShownCall title={said.after(guide.now.method)} call={guide.now} />
      </div>
      <DataTable
        caption={said.elements}
        rows={guide.elements}
        keyOf={({ name }) => name}
        columns={[
          { name: said.element, cell: ({ label, name }) => <ElementName label={label} name={name} /> },
          { name: said.format, cell: ({ format }) => format[spoken] },
          { name: said.answers, cell: ({ answers }) => answers },
        ]}
      />
    </Sheet>
  );
}

function ElementName({ label, name }: Pick<Guide['elements'][number], 'label' | 'name'>) {
  return (
    <>
      {label}
      <code className="below">{name}</code>
    </>
  );
}

function ShownCall({ title, call: { path, body, answer } }: { readonly title: string; readonly call: Guide['old'] }) {
  const said = useWords(switchoverWords);
  const [sent, answered] = [JSON.stringify(body, null, 2), JSON.stringify(answer, null, 2)];
  return (
    <div className="calls__one">
      <h3>{title}</h3>
      <Listing title={said.sent} text={`POST ${path}\n\n${sent}`} />
      {answer !== null && <Listing title={said.answered} text={answered} />}
    </div>
  );
}
