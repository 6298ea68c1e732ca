import { Steps } from '../pieces/steps.tsx';
import { bilingual } from '../words/bilingual.ts';
import { useWords } from '../words/language.ts';

const words = bilingual(
  {
    label: 'Langkah pemadanan',
    file: 'Berkas',
    columns: 'Kolom',
    dryRun: 'Uji coba',
    running: 'Ditanyakan',
    results: 'Hasil',
  },
  {
    label: 'Steps of a list',
    file: 'File',
    columns: 'Columns',
    dryRun: 'Dry run',
    running: 'Asked',
    results: 'Results',
  },
);

const order = ['file', 'columns', 'dryRun', 'running', 'results'] as const;

/** Steps of a list from its file to its results. */
export type JobStep = (typeof order)[number];

/** How far a list is. */
export function JobSteps({ now }: { readonly now: JobStep }) {
  const said = useWords(words);
  const at = order.indexOf(now);
  const stateOf = (step: number) => (step < at ? 'done' : step > at ? 'later' : 'now');
  return (
    <div className="bulk__steps">
      <Steps label={said.label} steps={order.map((step, no) => ({ name: said[step], state: stateOf(no) }))} />
    </div>
  );
}
