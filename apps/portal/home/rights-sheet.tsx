import { useRightName } from '../agreements/right-name.ts';
import { rightSigns, rightStatusWords } from '../agreements/right-words.ts';
import { DataTable } from '../pieces/data-table.tsx';
import { DaysLeft } from '../pieces/days-left.tsx';
import { Meter } from '../pieces/meter.tsx';
import { Sheet } from '../pieces/sheet.tsx';
import { StateTag } from '../pieces/state-tag.tsx';
import { PlaceLink } from '../router/place-link.tsx';
import { useMayGo } from '../router/use-may-go.ts';
import { useStore } from '../store.ts';
import { formatNumber } from '../time/format.ts';
import { language, useWords } from '../words/language.ts';
import { institutionWords } from './institution-words.ts';
import type { Overview } from './queries.ts';
import './institution-home.css';

/** The rights that can be used today, with days left and what of the day's quota is used. */
export function RightsSheet({ overview: { rights, quota } }: { readonly overview: Overview }) {
  const said = useWords(institutionWords);
  const statuses = useWords(rightStatusWords);
  const spoken = useStore(language);
  const nameOf = useRightName();
  const mayGo = useMayGo();
  const number = (value: number) => formatNumber(value, spoken);
  const beside = mayGo('usage') && <PlaceLink place="usage">{said.usage}</PlaceLink>;
  return (
    <Sheet
      title={said.rights}
      note={rights.length > 0 && said.total(number(quota.used), number(quota.allowed))}
      beside={beside}
    >
      {rights.length === 0 ? (
        <p className="muted">{said.noRight}</p>
      ) : (
        <DataTable
          caption={said.rights}
          rows={rights}
          keyOf={({ rightId }) => rightId}
          columns={[
            {
              name: said.right,
              cell: (right) => (
                <PlaceLink place="agreement" of={{ id: right.agreementId }}>
                  {nameOf(right)}
                </PlaceLink>
              ),
            },
            {
              name: said.status,
              cell: ({ status }) => <StateTag sign={rightSigns[status]}>{statuses[status]}</StateTag>,
            },
            { name: said.left, cell: ({ daysLeft, validUntil }) => <DaysLeft left={daysLeft} until={validUntil} /> },
            {
              name: said.usedToday,
              cell: (right) => (
                <div className="used">
                  {said.usedOf(number(right.used), number(right.quota))}
                  <Meter share={right.quota === 0 ? 0 : right.used / right.quota} sign={signOf(right)} />
                </div>
              ),
            },
          ]}
        />
      )}
    </Sheet>
  );
}

/** From nine tenths on the day's quota is nearly used up. */
function signOf({ used, quota }: Overview['rights'][number]): 'plain' | 'due' | 'no' {
  if (used >= quota) return 'no';
  return used >= quota * 0.9 ? 'due' : 'plain';
}
