import { useOwnSession } from '../account/own-session.ts';
import { PaperLink } from '../pieces/paper-link.tsx';
import { Sheet } from '../pieces/sheet.tsx';
import { SignedWord } from '../pieces/signed-word.tsx';
import { PlaceLink } from '../router/place-link.tsx';
import { useStore } from '../store.ts';
import { formatNumber } from '../time/format.ts';
import { language, useWords } from '../words/language.ts';
import { deliveryWords } from './delivery-words.ts';
import type { Delivery } from './queries.ts';
import { RowErrors } from './row-errors.tsx';

/** Whether all rows were taken; else what is wrong with each of the others, and the way to send them again. */
export function ErrorsSheet({ delivery }: { readonly delivery: Delivery }) {
  const said = useWords(deliveryWords);
  const spoken = useStore(language);
  const { deliveryId, rows, refused, values, errors, errorCount } = delivery;
  const count = (value: number) => formatNumber(value, spoken);
  if (errorCount === 0)
    return (
      <Sheet title={said.allKept}>
        <SignedWord sign="ok">{said.kept(count(values))}</SignedWord>
      </Sheet>
    );
  const isRefused = refused !== null && refused > 0;
  const title = isRefused && rows !== null ? said.someRefused(count(refused), count(rows)) : said.allKept;
  return (
    <Sheet title={title} note={isRefused ? said.refusedNote : said.columnsNote}>
      <RowErrors errors={errors} />
      <div className="sheet__acts">
        {errorCount > errors.length && <p className="hint">{said.first(count(errors.length), count(errorCount))}</p>}
        <PaperLink href={`/portal/v1/feedback-deliveries/${deliveryId}/errors`}>{said.csv}</PaperLink>
        {isRefused && <SendAgain delivery={delivery} />}
      </div>
    </Sheet>
  );
}

/** The way back to the form, for the same days. */
function SendAgain({ delivery: { period, institutionId } }: { readonly delivery: Delivery }) {
  const said = useWords(deliveryWords);
  const { acts, officer } = useOwnSession();
  if (officer.institutionId !== institutionId || !acts.includes('feedback.deliver')) return null;
  const search = period === null ? {} : { dari: period.from, sampai: period.until };
  return (
    <PlaceLink place="deliverFeedback" search={search as never}>
      {said.again}
    </PlaceLink>
  );
}
