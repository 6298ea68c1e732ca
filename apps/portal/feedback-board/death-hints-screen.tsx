import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ChoiceFilter, FilterBar } from '../lists/filter-bar.tsx';
import { GoingOn } from '../lists/going-on.tsx';
import { nextAfter } from '../lists/next-after.ts';
import { useFilters } from '../lists/use-filters.ts';
import { Empty } from '../pieces/empty.tsx';
import { PageHead } from '../pieces/page-head.tsx';
import { useWords } from '../words/language.ts';
import { deathWords, hintStateWords } from './death-words.ts';
import { HintTable } from './hint-table.tsx';
import { hintsQuery } from './queries.ts';
import { ShownNik } from './shown-nik.tsx';
import '../pieces/sheet.css';

/** Reported deaths of a region, the oldest first. The NIK of one that was taken up is kept by this page alone. */
export function Screen() {
  const said = useWords(deathWords);
  const { open, ...others } = useWords(hintStateWords);
  const [filters] = useFilters();
  const [nik, show] = useState<string>();
  const { data: hints } = useSuspenseQuery(hintsQuery(filters));
  return (
    <>
      <PageHead title={said.title}>{said.lead}</PageHead>
      {nik !== undefined && <ShownNik nik={nik} onNoted={() => show(undefined)} />}
      <FilterBar>
        <ChoiceFilter name="keadaan" label={said.state} none={open} choices={Object.entries(others)} />
      </FilterBar>
      {hints.length === 0 ? (
        <Empty title={said.none}>{said.noneText}</Empty>
      ) : (
        <div className="sheet sheet--table">
          <HintTable hints={hints} onTaken={show} />
        </div>
      )}
      <GoingOn next={nextAfter(hints, ({ hintId }) => hintId)} />
    </>
  );
}
