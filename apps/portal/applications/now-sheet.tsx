import { Sheet } from '../pieces/sheet.tsx';
import { Steps } from '../pieces/steps.tsx';
import { useStore } from '../store.ts';
import { formatDay } from '../time/format.ts';
import { language, useWords } from '../words/language.ts';
import { applicationWords, stageWords } from './application-words.ts';
import type { Application } from './queries.ts';
import { type ReachedStage, stagesOf } from './stages.ts';
import { stateWords } from './state-words.ts';
import { useHolder } from './use-holder.ts';

/** Who holds an application and since when, and the steps of its way. */
export function NowSheet({ application }: { readonly application: Application }) {
  const said = useWords(applicationWords);
  const states = useWords(stateWords);
  const stages = useWords(stageWords);
  const spoken = useStore(language);
  const holder = useHolder();
  const { state, stateSince, ageDays } = application;
  const since = formatDay(stateSince, spoken);
  const isFinal = state === 'active' || state === 'refused';
  const about = ({ state: reached, left }: ReachedStage) => {
    if (reached === 'now') return isFinal ? states[state] : said.since(since);
    return left && `${formatDay(left.day, spoken)}, ${left.officerName}`;
  };
  return (
    <Sheet
      title={isFinal ? said.ended(states[state], since) : said.heldBy(holder(application).within, since)}
      note={isFinal ? undefined : said.days(ageDays)}
    >
      <Steps
        label={said.way}
        steps={stagesOf(application).map((reached) => ({
          name: stages[reached.stage],
          state: reached.state,
          about: about(reached),
        }))}
      />
    </Sheet>
  );
}
