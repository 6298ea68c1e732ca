import { useZone } from '../../account/own-session.ts';
import { type Happening, History } from '../../pieces/history.tsx';
import { Sheet } from '../../pieces/sheet.tsx';
import { PlaceLink } from '../../router/place-link.tsx';
import type { PlaceName } from '../../router/places.ts';
import { useStore } from '../../store.ts';
import { dayAt, formatDay } from '../../time/format.ts';
import { language, useWords } from '../../words/language.ts';
import { useRightName } from '../right-name.ts';
import { goLiveWords, holderWords, missingWords } from './go-live-words.ts';
import type { GoLiveStep, RightOnItsWay } from './queries.ts';
import '../../pieces/table.css';

/** The steps of one right: what is done and since when, and what is to do by whom. */
export function StepsSheet({ right }: { readonly right: RightOnItsWay }) {
  const said = useWords(goLiveWords);
  const nameOf = useRightName();
  const tell = useTell();
  const { steps, live } = right;
  const done = steps.filter((step) => step.done).length;
  const next = steps.find((step) => !step.done);
  return (
    <Sheet title={nameOf(right)} note={live ? said.live : said.count(done, steps.length)}>
      <History happenings={steps.map((step) => tell(step, step === next))} />
    </Sheet>
  );
}

/** Where a step is taken. */
const ways: Partial<Record<GoLiveStep['step'], PlaceName>> = {
  test_key: 'ownKeys',
  test_call: 'sandbox',
  test_refusals: 'sandbox',
  network: 'ownConnections',
  first_answer: 'requests',
};

function useTell(): (step: GoLiveStep, isNext: boolean) => Happening {
  const said = useWords(goLiveWords);
  const holders = useWords(holderWords);
  const things = useWords(missingWords);
  const spoken = useStore(language);
  const zone = useZone();
  return ({ step, title, done, since, holder, missing, toDo }, isNext) => {
    const way = ways[step];
    return {
      key: step,
      sign: done ? 'ok' : isNext ? 'here' : 'clock',
      what: title[spoken],
      when: done ? since && said.since(formatDay(dayOf(since, zone), spoken)) : holders[holder],
      note: !done && (
        <>
          {toDo?.[spoken]} <span className="hint">{said.missing(missing.map((one) => things[one]).join(', '))}</span>
          {way && holder === 'institution' && (
            <span className="below">
              <PlaceLink place={way}>{said.go}</PlaceLink>
            </span>
          )}
        </>
      ),
    };
  };
}

/** A day stays what it is; an instant is of the office's day. */
function dayOf(since: string, zone: Parameters<typeof dayAt>[1]): string {
  return since.length === 10 ? since : dayAt(since, zone);
}
