import { useZone } from '../account/own-session.ts';
import { useMay } from '../api/use-may.ts';
import { DataTable } from '../pieces/data-table.tsx';
import type { Sign } from '../pieces/icon.tsx';
import { MaskedNik } from '../pieces/masked-nik.tsx';
import { StateTag } from '../pieces/state-tag.tsx';
import { useStore } from '../store.ts';
import { formatDay, formatInstant } from '../time/format.ts';
import { language, useWords } from '../words/language.ts';
import { CloseHint } from './close-hint.tsx';
import { deathWords, hintStateWords } from './death-words.ts';
import type { DeathHint, HintState } from './queries.ts';
import { TakeUpHint } from './take-up-hint.tsx';

const signs: Readonly<Record<HintState, Sign>> = {
  open: 'due',
  taken: 'due',
  confirmed_elsewhere: 'ok',
  not_confirmed: 'rest',
};

interface HintTableProps {
  readonly hints: readonly DeathHint[];
  readonly onTaken: (nik: string) => void;
}

/** Hints with what may be done with each. */
export function HintTable({ hints, onTaken }: HintTableProps) {
  const said = useWords(deathWords);
  const states = useWords(hintStateWords);
  const spoken = useStore(language);
  const zone = useZone();
  return (
    <DataTable
      caption={said.title}
      rows={hints}
      keyOf={({ hintId }) => hintId}
      columns={[
        { name: said.nik, cell: ({ nik }) => <MaskedNik nik={nik} /> },
        { name: said.died, cell: ({ diedOn }) => formatDay(diedOn, spoken) },
        { name: said.institution, cell: ({ institution }) => institution },
        { name: said.reported, cell: ({ reportedAt }) => formatInstant(reportedAt, spoken, zone) },
        {
          name: said.state,
          cell: ({ state, closingPaper }) => (
            <>
              <StateTag sign={signs[state]}>{states[state]}</StateTag>
              {closingPaper !== null && <span className="below">{said.paper(closingPaper)}</span>}
            </>
          ),
        },
        { name: said.act, cell: (hint) => <HintAct hint={hint} onTaken={onTaken} />, act: true },
      ]}
    />
  );
}

function HintAct({ hint, onTaken }: { readonly hint: DeathHint; readonly onTaken: (nik: string) => void }) {
  const said = useWords(deathWords);
  const may = useMay();
  if (hint.state !== 'open' && hint.state !== 'taken') return null;
  if (!may('death.review', { officeCode: hint.officeCode })) return <span className="hint">{said.others}</span>;
  return hint.state === 'open' ? <TakeUpHint hint={hint} onTaken={onTaken} /> : <CloseHint hint={hint} />;
}
