import { DataTable } from '../pieces/data-table.tsx';
import { StateTag } from '../pieces/state-tag.tsx';
import { PlaceLink } from '../router/place-link.tsx';
import { useStore } from '../store.ts';
import { formatNumber } from '../time/format.ts';
import { useTellInstant } from '../time/tell-instant.ts';
import { purposeWords } from '../verification/verify-words.ts';
import { language, useWords } from '../words/language.ts';
import { bulkWords, stateSigns, stateWords } from './bulk-words.ts';
import type { Job, PlacedJob } from './queries.ts';
import '../pieces/sheet.css';

/** Lists with how far they are; a file's name is kept nowhere, so the moment and the case tell them apart. */
export function JobTable({ jobs }: { readonly jobs: readonly PlacedJob[] }) {
  const said = useWords(bulkWords);
  const states = useWords(stateWords);
  const purposes = useWords(purposeWords);
  const spoken = useStore(language);
  const tell = useTellInstant();
  return (
    <div className="sheet sheet--table">
      <DataTable
        caption={said.list}
        rows={jobs}
        keyOf={({ job }) => job.id}
        columns={[
          {
            name: said.handedIn,
            cell: ({ job }) => (
              <>
                <PlaceLink place="bulkJob" of={{ id: job.id }}>
                  {tell(job.createdAt)}
                </PlaceLink>
                {job.caseRef && <span className="below">{job.caseRef}</span>}
              </>
            ),
          },
          { name: said.purpose, cell: ({ job }) => purposes[job.purpose] },
          {
            name: said.state,
            cell: ({ job: { state } }) => <StateTag sign={stateSigns[state]}>{states[state]}</StateTag>,
          },
          { name: said.answers, cell: ({ job }) => <Answers job={job} /> },
          { name: said.rows, number: true, cell: ({ job }) => formatNumber(job.rows, spoken) },
        ]}
      />
    </div>
  );
}

/** States in which nothing will be asked any more. */
const neverAsked: readonly Job['state'][] = ['refused', 'cancelled'];

function Answers({ job: { state, asked, matched, unmatched, failed } }: { readonly job: Job }) {
  const said = useWords(bulkWords);
  const spoken = useStore(language);
  if (asked === 0) return <span className="muted">{neverAsked.includes(state) ? '-' : said.notYet}</span>;
  const told = [
    matched > 0 && said.matched(formatNumber(matched, spoken)),
    unmatched > 0 && said.unmatched(formatNumber(unmatched, spoken)),
    failed > 0 && said.failed(formatNumber(failed, spoken)),
  ];
  return told.filter(Boolean).join(', ');
}
