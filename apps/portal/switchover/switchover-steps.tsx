import { useZone } from '../account/own-session.ts';
import { Sheet } from '../pieces/sheet.tsx';
import { type Step, Steps } from '../pieces/steps.tsx';
import { useStore } from '../store.ts';
import { dayAt, formatShortDay } from '../time/format.ts';
import { language, useWords } from '../words/language.ts';
import type { Letter, Switchover } from './queries.ts';
import { switchoverWords } from './switchover-words.ts';

/** How far a switch is: its last letter prepared, signed, and data given no more. */
export function SwitchoverSteps({ switchover }: { readonly switchover: Switchover }) {
  const said = useWords(switchoverWords);
  const spoken = useStore(language);
  const zone = useZone();
  const { letters, returnsValues, valuesUntil } = switchover;
  const last: Letter | undefined = letters[0];
  const isSigned = letters.some(({ signedAt }) => signedAt !== null);
  const steps: Step[] = [
    {
      name: said.prepared,
      state: last === undefined ? 'now' : 'done',
      about: last && formatShortDay(dayAt(last.preparedAt, zone), spoken),
    },
    {
      name: said.signed,
      state: isSigned ? 'done' : last === undefined ? 'later' : 'now',
      about: last?.number,
    },
    {
      name: said.switched,
      state: returnsValues ? (isSigned ? 'now' : 'later') : 'done',
      about: valuesUntil && formatShortDay(valuesUntil, spoken),
    },
  ];
  return (
    <Sheet title={said.steps}>
      <Steps label={said.steps} steps={steps} />
    </Sheet>
  );
}
