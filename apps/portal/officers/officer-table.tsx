import { roleWords } from '../account/role-words.ts';
import { DataTable } from '../pieces/data-table.tsx';
import { PlaceLink } from '../router/place-link.tsx';
import { useStore } from '../store.ts';
import { formatShortDay } from '../time/format.ts';
import { language, useWords } from '../words/language.ts';
import { officerWords } from './officer-words.ts';
import type { ListedOfficer } from './queries.ts';
import { Standing } from './standing.tsx';
import './officers.css';

interface OfficerTableProps {
  readonly caption: string;
  readonly officers: readonly ListedOfficer[];
  /** The page of one of them, and what it is about besides. */
  readonly place: 'staffMember' | 'user' | 'institutionUser';
  readonly of?: Readonly<Record<string, string>>;
}

/** People of an office or institution: what they are, whether they can act, and until when they are appointed. */
export function OfficerTable({ caption, officers, place, of }: OfficerTableProps) {
  const said = useWords(officerWords);
  const roles = useWords(roleWords);
  return (
    <DataTable
      caption={caption}
      rows={officers}
      keyOf={({ officerId }) => officerId}
      columns={[
        {
          name: said.name,
          cell: ({ officerId, name, position }) => (
            <>
              <PlaceLink place={place} of={{ ...of, officer: officerId }}>
                {name}
              </PlaceLink>
              {position && <span className="hint officer__position">{position}</span>}
            </>
          ),
        },
        { name: said.roles, cell: (officer) => officer.roles.map((role) => roles[role]).join(', ') },
        { name: said.status, cell: (officer) => <Standing officer={officer} /> },
        { name: said.until, cell: (officer) => <Until officer={officer} /> },
      ]}
    />
  );
}

function Until({ officer: { status, appointedUntil } }: { readonly officer: ListedOfficer }) {
  const said = useWords(officerWords);
  const spoken = useStore(language);
  if (status === 'deactivated') return '-';
  if (appointedUntil === null) return said.untilRevoked;
  return <span className="nowrap">{formatShortDay(appointedUntil, spoken)}</span>;
}
