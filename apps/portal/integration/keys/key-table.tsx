import { useZone } from '../../account/own-session.ts';
import { useRightName } from '../../agreements/right-name.ts';
import { useMay } from '../../api/use-may.ts';
import type { Institution } from '../../institutions/queries.ts';
import { DataTable } from '../../pieces/data-table.tsx';
import { StateTag } from '../../pieces/state-tag.tsx';
import { useStore } from '../../store.ts';
import { dayAt, formatInstant, formatShortDay } from '../../time/format.ts';
import { language, useWords } from '../../words/language.ts';
import { ModeTag } from '../mode-tag.tsx';
import { keyWords, kindWords, statusSigns, statusWords } from './key-words.ts';
import type { Key, RightForKeys } from './queries.ts';
import { RenewDialog } from './renew-dialog.tsx';
import { RevokeDialog } from './revoke-dialog.tsx';
import type { Once } from './secret-once.tsx';
import './keys.css';

interface KeyTableProps {
  readonly keys: readonly Key[];
  readonly rights: readonly RightForKeys[];
  readonly overlapDays: number;
  readonly institution: Institution;
  readonly onMade: (once: Once) => void;
}

/** Keys, one a row: never a secret. */
export function KeyTable({ keys, rights, overlapDays, institution, onMade }: KeyTableProps) {
  const said = useWords(keyWords);
  const kinds = useWords(kindWords);
  const may = useMay();
  const canRenew = may('credential.manage', institution);
  const canRevoke = canRenew || may('credential.found', institution);
  return (
    <DataTable
      caption={said.title}
      rows={keys}
      keyOf={({ credentialId }) => credentialId}
      columns={[
        { name: said.name, cell: (key) => <Name of={key} /> },
        { name: said.mode, cell: ({ mode }) => <ModeTag mode={mode} /> },
        { name: said.kind, cell: ({ kind }) => kinds[kind] },
        { name: said.right, cell: ({ rightId }) => <RightOf right={rights.find((one) => one.rightId === rightId)} /> },
        { name: said.lastUsed, cell: ({ lastUsedOn }) => <LastUse on={lastUsedOn} /> },
        { name: said.state, cell: (key) => <Standing of={key} /> },
        {
          name: said.acts,
          cell: (key) => (
            <div className="keys__acts">
              {canRenew && key.status === 'active' && (
                <RenewDialog
                  of={key}
                  overlapDays={overlapDays}
                  institutionId={institution.institutionId}
                  onMade={onMade}
                />
              )}
              {canRevoke && key.status !== 'revoked' && (
                <RevokeDialog of={key} institutionId={institution.institutionId} />
              )}
            </div>
          ),
          act: true,
        },
      ]}
    />
  );
}

interface OfKey {
  readonly of: Key;
}

function Name({ of: { user, clientId, issuedBy, issuedAt } }: OfKey) {
  const said = useWords(keyWords);
  const spoken = useStore(language);
  const on = formatShortDay(dayAt(issuedAt, useZone()), spoken);
  return (
    <>
      <span className="keys__name">{user}</span>
      {clientId && <code className="below keys__name">{clientId}</code>}
      <span className="below">{issuedBy ? said.madeBy(on, issuedBy) : said.made(on)}</span>
    </>
  );
}

function RightOf({ right }: { readonly right: RightForKeys | undefined }) {
  const nameOf = useRightName();
  if (!right) return '-';
  return (
    <div>
      {nameOf(right)}
      <span className="below">{right.agreement}</span>
    </div>
  );
}

function LastUse({ on }: { readonly on: string | null }) {
  const said = useWords(keyWords);
  const spoken = useStore(language);
  return on === null ? (
    <span className="muted">{said.neverUsed}</span>
  ) : (
    <span className="nowrap">{formatShortDay(on, spoken)}</span>
  );
}

function Standing({ of: { status, earlierUntil } }: OfKey) {
  const said = useWords(keyWords);
  const statuses = useWords(statusWords);
  const spoken = useStore(language);
  const zone = useZone();
  return (
    <div>
      <StateTag sign={statusSigns[status]}>{statuses[status]}</StateTag>
      {status !== 'revoked' && earlierUntil && (
        <span className="below">{said.overlap(formatInstant(earlierUntil, spoken, zone))}</span>
      )}
    </div>
  );
}
