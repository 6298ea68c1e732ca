import { Sheet } from '../pieces/sheet.tsx';
import { type Step, Steps } from '../pieces/steps.tsx';
import { useStore } from '../store.ts';
import { formatShortDay } from '../time/format.ts';
import { language, useWords } from '../words/language.ts';
import type { Sanction, State } from './queries.ts';
import { sanctionWords, stateWords } from './sanction-words.ts';

/** How far a sanction is: proposed, in force, over. What came of it is the name of its last step. */
export function SanctionSteps({ sanction }: { readonly sanction: Sanction }) {
  const said = useWords(sanctionWords);
  const states = useWords(stateWords);
  const spoken = useStore(language);
  const { state, timeline } = sanction;
  const way = wayOf(sanction);
  const steps = way.map((name, at): Step => {
    const made = timeline.find(({ to }) => to === name);
    const isNow = name === state && at < way.length - 1;
    return {
      name: states[name],
      state: made === undefined ? 'later' : isNow ? 'now' : 'done',
      about: made && [formatShortDay(made.day, spoken), made.officerName ?? said.rule].join(', '),
    };
  });
  return (
    <Sheet title={said.steps}>
      <Steps label={said.steps} steps={steps} />
    </Sheet>
  );
}

/** The states that a sanction has been in, and those that it has before it. */
function wayOf({ kind, state }: Sanction): readonly State[] {
  if (state === 'dismissed') return ['proposed', 'dismissed'];
  if (state === 'expired') return ['proposed', 'decided', 'expired'];
  if (kind === 'end_of_agreement') return ['proposed', 'decided'];
  return ['proposed', 'decided', kind === 'warning' ? 'settled' : 'lifted'];
}
