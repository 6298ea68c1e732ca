import { useSuspenseQuery } from '@tanstack/react-query';
import { GoingOn } from '../lists/going-on.tsx';
import { AFTER, useFilters } from '../lists/use-filters.ts';
import { DataTable } from '../pieces/data-table.tsx';
import { Facts } from '../pieces/facts.tsx';
import { Sheet } from '../pieces/sheet.tsx';
import { useStore } from '../store.ts';
import { formatNumber } from '../time/format.ts';
import { language, useWords } from '../words/language.ts';
import { ForgetDialog } from './end-dialogs.tsx';
import { jobWords } from './job-words.ts';
import { Line } from './line.tsx';
import { MoveForm } from './move-form.tsx';
import { NoticeList } from './notice-list.tsx';
import { type DryRun, dryRunQuery, type Job, type JobPlace, moveJob } from './queries.ts';

/** What a list would cost, and which of its rows will not be asked, before it is started. */
export function DryRunSheet({ job, at }: { readonly job: Job; readonly at: JobPlace }) {
  const said = useWords(jobWords);
  const spoken = useStore(language);
  const [{ [AFTER]: after }] = useFilters();
  const { data: run } = useSuspenseQuery(dryRunQuery(at, after));
  const { quota, cost, faults } = run;
  // What is wrong with rows stands with them.
  const notices = job.notices.filter(({ code }) => !faults.some((fault) => fault.code === code));
  const faulty = faults.reduce((sum, { count }) => sum + count, 0);
  return (
    <>
      <Sheet title={said.dryRun} note={said.dryRunNote}>
        <Facts
          facts={[
            [said.cost, said.costOf(formatNumber(cost, spoken))],
            [
              said.left,
              <>
                {said.leftOf(formatNumber(quota.left, spoken), formatNumber(quota.limit, spoken))}
                <span className="below">{sufficiency(run, said)}</span>
              </>,
            ],
            [said.notices, notices.length > 0 && <NoticeList notices={notices} />],
            [said.line, faulty === 0 && said.fine],
          ]}
        />
        <div className="bulk__acts">
          <MoveForm send={said.start} move={() => moveJob(at, 'start')} beside={<ForgetDialog at={at} />} />
        </div>
      </Sheet>
      {faulty > 0 && <FaultyRows run={run} count={faulty} />}
    </>
  );
}

function sufficiency({ further }: DryRun, said: typeof jobWords.id): string {
  if (further === null) return said.never;
  return further === 0 ? said.enough : said.further(further);
}

function FaultyRows({ run: { faultyRows, next }, count }: { readonly run: DryRun; readonly count: number }) {
  const said = useWords(jobWords);
  const spoken = useStore(language);
  const title = said.faulty(formatNumber(count, spoken));
  return (
    <Sheet title={title} note={said.faultyNote}>
      {faultyRows.length === 0 ? (
        <p>{said.faultyMore}</p>
      ) : (
        <div className="bulk__wide">
          <DataTable
            caption={title}
            rows={faultyRows}
            keyOf={({ line }) => `${line}`}
            columns={[
              { name: said.line, cell: ({ line }) => <Line line={line} /> },
              { name: said.reason, cell: ({ reason }) => reason[spoken] },
              { name: said.remedy, cell: ({ remedy }) => remedy[spoken] },
            ]}
          />
        </div>
      )}
      <GoingOn next={next} />
    </Sheet>
  );
}
