import { Link } from '@tanstack/react-router';
import { DataTable } from '../pieces/data-table.tsx';
import { StateTag } from '../pieces/state-tag.tsx';
import { PlaceLink } from '../router/place-link.tsx';
import type { Search } from '../router/places.ts';
import { useWords } from '../words/language.ts';
import { classWords, kindWords, pageWords, statusSigns, statusWords } from './institution-words.ts';
import type { ListedInstitution } from './queries.ts';
import '../pieces/sheet.css';

/** Institutions as rows. A sector leads to all of it. */
export function ListTable({ institutions }: { readonly institutions: readonly ListedInstitution[] }) {
  const said = useWords(pageWords);
  const kinds = useWords(kindWords);
  const classes = useWords(classWords);
  const statuses = useWords(statusWords);
  return (
    <div className="sheet sheet--table">
      <DataTable
        caption={said.title}
        rows={institutions}
        keyOf={({ institutionId }) => institutionId}
        columns={[
          {
            name: said.name,
            cell: ({ institutionId, name }) => (
              <PlaceLink place="institution" of={{ id: institutionId }}>
                {name}
              </PlaceLink>
            ),
          },
          { name: said.kind, cell: ({ kind }) => kinds[kind] },
          { name: said.class, cell: (institution) => classes[institution.class] },
          { name: said.sector, cell: ({ sector }) => <SectorLink sector={sector} /> },
          {
            name: said.status,
            cell: ({ status }) => <StateTag sign={statusSigns[status]}>{statuses[status]}</StateTag>,
          },
        ]}
      />
    </div>
  );
}

function SectorLink({ sector }: Pick<ListedInstitution, 'sector'>) {
  return (
    <Link to="." search={(before: Search) => ({ ...before, bidang: sector, setelah: undefined })} activeProps={{}}>
      {sector}
    </Link>
  );
}
