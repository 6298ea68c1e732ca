import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { portalRightsQuery } from '../api/queries.ts';
import { PageHead } from '../pieces/page-head.tsx';
import { Closed } from '../verification/closed.tsx';
import { useWords } from '../words/language.ts';
import { ChooseFile, type LookedInto } from './choose-file.tsx';
import { handInWords } from './hand-in-words.ts';
import { JobSteps } from './job-steps.tsx';
import { MapColumns } from './map-columns.tsx';
import './bulk.css';

/** Hands in a list: which file, and what its columns are. */
export function Screen() {
  const said = useWords(handInWords);
  const { data: rights } = useSuspenseQuery(portalRightsQuery);
  const [looked, setLooked] = useState<LookedInto>();
  const open = rights.filter(({ state }) => state === 'in_force');
  const step = looked ? 'columns' : 'file';
  return (
    <>
      <PageHead
        // Each step arrives as a page does: it is named, and takes the focus.
        key={step}
        title={looked ? said.columnsTitle : said.fileTitle}
      >
        {looked ? said.columnsLead : said.fileLead}
      </PageHead>
      <JobSteps now={step} />
      {open.length === 0 && <Closed rights={rights} />}
      {open.length > 0 && !looked && <ChooseFile rights={open} onLooked={setLooked} />}
      {looked && <MapColumns looked={looked} onOther={() => setLooked(undefined)} />}
    </>
  );
}
