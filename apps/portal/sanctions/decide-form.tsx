import { answerOf, api } from '../api/client.ts';
import { readDay } from '../forms/day.ts';
import { DayField } from '../forms/day-field.tsx';
import { Form } from '../forms/form.tsx';
import { useFields, useSending } from '../forms/use-sending.ts';
import { given } from '../lists/given.ts';
import { useWords } from '../words/language.ts';
import { LetterFields } from './letter-fields.tsx';
import { movingWords } from './move-words.ts';
import { dayOrNothing, letterOf, type Moving } from './moving.ts';
import { keepSanction } from './queries.ts';

const map = {
  fields: { letterNo: 'letterNo', letterDate: 'letterDate', from: 'day', dueOn: 'day' },
} as const;

/** Decides a proposed sanction by a letter: a warning with the day until which it is to be answered, others with their first day. */
export function DecideForm({ sanction, onDone, back }: Moving) {
  const said = useWords(movingWords);
  const form = useFields({ letterNo: '', letterDate: '', day: '' });
  const isWarning = sanction.kind === 'warning';
  const sending = useSending(form, map, async ({ day, ...letter }) => {
    const { sanctionId: id, version } = sanction;
    const days = given({ [isWarning ? 'dueOn' : 'from']: readDay(day) });
    const body = { version, ...letterOf(letter), ...days };
    await keepSanction(
      await answerOf(api.POST('/portal/v1/sanctions/{id}/decide', { params: { path: { id } }, body })),
    );
    onDone();
  });
  return (
    <Form sending={sending} send={said.decide} beside={back}>
      <p className="hint">{said.atOnce}</p>
      <LetterFields form={form} />
      <DayField
        id="day"
        label={isWarning ? said.dueOn : said.from}
        hint={isWarning ? said.dueOnHint : said.fromHint}
        error={form.formState.errors.day?.message}
        {...form.register('day', { validate: dayOrNothing(said.noDay) })}
      />
    </Form>
  );
}
