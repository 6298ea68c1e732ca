import { useSuspenseQuery } from '@tanstack/react-query';
import { useOwnSession, useZone } from '../account/own-session.ts';
import { DataTable } from '../pieces/data-table.tsx';
import { Sheet } from '../pieces/sheet.tsx';
import { SignedWord } from '../pieces/signed-word.tsx';
import { PlaceLink } from '../router/place-link.tsx';
import { useStore } from '../store.ts';
import { businessNow } from '../time/clock.ts';
import { dayAt, daysUntil, formatShortDay } from '../time/format.ts';
import { language, useWords } from '../words/language.ts';
import { feedbackWords, frequencyWords } from './feedback-words.ts';
import { type Duties, type Duty, dutiesQuery } from './queries.ts';
import { useDays } from './use-days.ts';

/** What an institution owes: how often, what is due next and until when, and what of it is in arrears. */
export function OwedSheet({ institution }: { readonly institution: string }) {
  const said = useWords(feedbackWords);
  const often = useWords(frequencyWords);
  const { data } = useSuspenseQuery(dutiesQuery(institution));
  if (data.duties.length === 0)
    return (
      <Sheet title={said.owed} note={said.noDuties}>
        <p className="hint">{said.noDutiesText}</p>
      </Sheet>
    );
  return (
    <Sheet title={said.owed} note={said.owedNote}>
      <DataTable
        caption={said.owed}
        rows={mostUrgentFirst(data)}
        keyOf={({ key }) => key}
        columns={[
          { name: said.kind, cell: (duty) => <Kind duty={duty} often={often[duty.frequency]} /> },
          { name: said.next, cell: ({ key }) => <Next due={data.nextDue.find((next) => next.key === key)} /> },
          { name: said.arrears, cell: ({ key }) => <Owing owed={data.arrears.find((owed) => owed.key === key)} /> },
        ]}
      />
    </Sheet>
  );
}

/** What is in arrears, the longest first; then what is due, the soonest first. */
function mostUrgentFirst({ duties, nextDue, arrears }: Duties): readonly Duty[] {
  const due = (list: readonly { readonly key: string }[], { key }: Duty) => {
    const at = list.findIndex((one) => one.key === key);
    return at < 0 ? list.length : at;
  };
  const owed = arrears.toSorted((a, b) => a.since.localeCompare(b.since));
  return duties.toSorted((a, b) => due(owed, a) - due(owed, b) || due(nextDue, a) - due(nextDue, b));
}

function Kind({ duty: { kind, key }, often }: { readonly duty: Duty; readonly often: string }) {
  return (
    <>
      {kind}
      <span className="below">
        {key}, {often}
      </span>
    </>
  );
}

function Next({ due }: { readonly due: Duties['nextDue'][number] | undefined }) {
  const said = useWords(feedbackWords);
  const spoken = useStore(language);
  const days = useDays();
  const zone = useZone();
  if (due === undefined) return <span className="hint">{said.nothingDue}</span>;
  const left = said.daysLeft(daysUntil(due.dueOn, businessNow(), zone));
  return (
    <span>
      {days(due)}
      <span className="below">
        {said.due} {formatShortDay(due.dueOn, spoken)}, {left}
      </span>
      <Fill days={due}>{said.fill}</Fill>
    </span>
  );
}

function Owing({ owed }: { readonly owed: Duties['arrears'][number] | undefined }) {
  const said = useWords(feedbackWords);
  const spoken = useStore(language);
  const oldest = owed?.periods[0];
  if (owed === undefined || oldest === undefined) return <SignedWord sign="ok">{said.noArrears}</SignedWord>;
  return (
    <span>
      <SignedWord sign="due">{said.arrearsOf(owed.periods.length)}</SignedWord>
      <span className="below">
        {said.since(formatShortDay(owed.since, spoken))} <Fill days={oldest}>{said.oldest}</Fill>
      </span>
    </span>
  );
}

interface FillProps {
  readonly days: { readonly from: string; readonly until: string };
  readonly children: string;
}

/** A way to the form with the days filled in; a period that still runs is delivered for until today. */
function Fill({ days: { from, until }, children }: FillProps) {
  const { acts, workplace } = useOwnSession();
  const today = dayAt(businessNow(), useZone());
  if (workplace?.kind !== 'institution' || !acts.includes('feedback.deliver')) return null;
  const search = { dari: from, sampai: until < today ? until : today };
  return (
    <PlaceLink place="deliverFeedback" search={search as never}>
      {children}
      <span className="hidden-text">
        {' '}
        {from} {until}
      </span>
    </PlaceLink>
  );
}
