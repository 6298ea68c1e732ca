import { DataTable } from '../pieces/data-table.tsx';
import type { Sign } from '../pieces/icon.tsx';
import { PaperLink } from '../pieces/paper-link.tsx';
import { Share } from '../pieces/share.tsx';
import { Sheet } from '../pieces/sheet.tsx';
import { SignedWord } from '../pieces/signed-word.tsx';
import { useStore } from '../store.ts';
import { formatNumber } from '../time/format.ts';
import { language, useWords } from '../words/language.ts';
import { ForgetDialog } from './end-dialogs.tsx';
import { jobWords } from './job-words.ts';
import { type Job, type JobPlace, resultsPath } from './queries.ts';

const ended: readonly Job['state'][] = ['done', 'cancelled'];

/** What a list has been answered until now: counts, and files to be saved. */
export function ResultsSheet({ job, at }: { readonly job: Job; readonly at: JobPlace }) {
  const said = useWords(jobWords);
  const spoken = useStore(language);
  const { asked, matched, unmatched, failed, hits } = job;
  const rows: readonly (readonly [Sign, string, number])[] = [
    [unmatched > 0 ? 'no' : 'rest', said.unmatched, unmatched],
    [failed > 0 ? 'due' : 'rest', said.failed, failed],
    [matched > 0 ? 'ok' : 'rest', said.matched, matched],
  ];
  return (
    <Sheet title={said.results} note={said.resultsNote}>
      <DataTable
        caption={said.results}
        rows={rows}
        keyOf={([, word]) => word}
        columns={[
          { name: said.outcome, cell: ([sign, word]) => <SignedWord sign={sign}>{word}</SignedWord> },
          { name: said.rowCount, number: true, cell: ([, , count]) => formatNumber(count, spoken) },
          { name: said.share, number: true, cell: ([, , count]) => <Share share={count / asked} /> },
        ]}
      />
      <p className="hint bulk__hits">
        {said.hits}: {formatNumber(hits, spoken)}
      </p>
      <div className="bulk__files">
        <PaperLink href={resultsPath(at, 'all', spoken)}>{said.all}</PaperLink>
        {unmatched > 0 && <PaperLink href={resultsPath(at, 'unmatched', spoken)}>{said.onlyUnmatched}</PaperLink>}
        {failed > 0 && <PaperLink href={resultsPath(at, 'failed', spoken)}>{said.onlyFailed}</PaperLink>}
        {unmatched + failed > 0 && <p className="hint">{said.mend}</p>}
      </div>
      {ended.includes(job.state) && (
        <div className="bulk__acts">
          <ForgetDialog at={at} />
        </div>
      )}
    </Sheet>
  );
}
