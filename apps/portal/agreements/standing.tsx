import { useZone } from '../account/own-session.ts';
import { type Step, Steps } from '../pieces/steps.tsx';
import { useStore } from '../store.ts';
import { formatDay, formatInstant } from '../time/format.ts';
import type { Language } from '../words/bilingual.ts';
import { language, useWords } from '../words/language.ts';
import { pageWords } from './agreement-page-words.ts';
import { paperWords } from './agreement-words.ts';
import type { Agreement } from './queries.ts';
import { tellStanding } from './tell-standing.ts';
import '../pieces/sheet.css';
import './agreements.css';

/** Who holds an agreement and since when, in one sentence, and its way so far. */
export function StandingOf({ agreement, office }: { readonly agreement: Agreement; readonly office: string }) {
  const said = useWords(pageWords);
  const { waitsFor, holder, since } = tellStanding(agreement);
  const when = useSince(since);
  const who = holder === 'office' ? office : agreement.institution;
  const over = useOver(agreement);
  const title = holder === 'nobody' ? over : said.held(who, when);
  return (
    <section className="sheet standing" aria-labelledby="standing">
      <div className="sheet__head">
        <p>{said.now}</p>
        <h2 id="standing">{title}</h2>
        <p>{agreement.endedBecause === null ? said.waits[waitsFor] : said.endedBecause(agreement.endedBecause)}</p>
      </div>
      <div className="sheet__body">
        <Steps label={said.steps.label} steps={useSteps(agreement)} />
      </div>
    </section>
  );
}

function useOver({ state, endsOn, endedOn }: Agreement): string {
  const said = useWords(pageWords);
  const spoken = useStore(language);
  if (state === 'expired') return said.expiredOn(formatDay(endsOn, spoken));
  if (state !== 'ended') return said.heldByNobody;
  return endedOn === null ? said.ended : said.endedOn(formatDay(endedOn, spoken));
}

function useSince(since: string): string {
  const spoken = useStore(language);
  const zone = useZone();
  return since.length > 10 ? formatInstant(since, spoken, zone) : since && formatDay(since, spoken);
}

function useSteps(agreement: Agreement): Step[] {
  const { steps: said } = useWords(pageWords);
  const papers = useWords(paperWords);
  const spoken = useStore(language);
  const { versions, state, startsOn, endsOn, endedOn, signatures } = agreement;
  const [first, ...addenda] = versions;
  const signedOn = signatures.find(({ part }) => part === 'agreement')?.signedOn ?? null;
  const over = state === 'expired' || state === 'ended';
  const running = state === 'active' || state === 'near_end';
  const paper = (name: string, signed: string | null, before: boolean): Step =>
    signed === null
      ? { name, state: before ? 'now' : 'later', about: before ? said.waiting : undefined }
      : { name, state: 'done', about: said.signed(formatDay(signed, spoken)) };
  const waits = versions.some(({ signedOn: signed }) => signed === null);
  return [
    { name: said.drafted, state: 'done', about: dayOf(first?.draftedAt, spoken) },
    paper(said.agreement, signedOn, !over),
    paper(said.annex, first?.signedOn ?? null, signedOn !== null && !over),
    {
      name: said.inForce,
      state:
        over || (running && waits) ? 'done' : running || state === 'upcoming' ? (running ? 'now' : 'later') : 'later',
      about: formatDay(startsOn, spoken),
    },
    ...addenda.map(({ versionNo, signedOn: signed }) => paper(papers.addendum(versionNo - 1), signed, !over)),
    {
      name: said.end,
      state: over ? 'done' : 'later',
      about: `${formatDay(endedOn ?? endsOn, spoken)}, ${endedOn === null ? said.byItself : said.early}`,
    },
  ];
}

function dayOf(instant: string | undefined, spoken: Language): string | undefined {
  return instant && formatDay(instant.slice(0, 10), spoken);
}
