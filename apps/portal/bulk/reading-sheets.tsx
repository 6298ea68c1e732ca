import { Button } from '@digdir/designsystemet-react';
import { Sheet } from '../pieces/sheet.tsx';
import { PlaceLink } from '../router/place-link.tsx';
import { useWords } from '../words/language.ts';
import { CancelDialog, ForgetDialog } from './end-dialogs.tsx';
import { jobWords } from './job-words.ts';
import { NoticeList } from './notice-list.tsx';
import type { Job, JobPlace } from './queries.ts';

/** A list whose file is being read. */
export function ReadingSheet({ at }: { readonly at: JobPlace }) {
  const said = useWords(jobWords);
  return (
    <Sheet title={said.reading} note={said.readingText}>
      <CancelDialog at={at} />
    </Sheet>
  );
}

/** A list whose file could not be read to its end: why, and what to do. */
export function RefusedSheet({ job, at }: { readonly job: Job; readonly at: JobPlace }) {
  const said = useWords(jobWords);
  return (
    <Sheet title={said.refused} note={said.refusedText}>
      <NoticeList notices={job.notices} />
      <div className="buttons bulk__acts">
        <Button asChild>
          <PlaceLink place="handInList">{said.handIn}</PlaceLink>
        </Button>
        <ForgetDialog at={at} />
      </div>
    </Sheet>
  );
}
