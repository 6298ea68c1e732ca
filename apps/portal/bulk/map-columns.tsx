import { Button } from '@digdir/designsystemet-react';
import { useNavigate } from '@tanstack/react-router';
import { Form } from '../forms/form.tsx';
import { TextField } from '../forms/text-field.tsx';
import { useRules } from '../forms/use-rules.ts';
import { useFields, useSending } from '../forms/use-sending.ts';
import { Sheet } from '../pieces/sheet.tsx';
import { pathOf } from '../router/places.ts';
import { desk } from '../verification/desk.ts';
import { useWords } from '../words/language.ts';
import type { LookedInto } from './choose-file.tsx';
import { ColumnTable } from './column-table.tsx';
import { type ColumnFields, handInList, type Mapping } from './hand-in.ts';
import { handInWords } from './hand-in-words.ts';
import type { Preview } from './queries.ts';

interface MapColumnsProps {
  readonly looked: LookedInto;
  readonly onOther: () => void;
}

const map = { fields: { caseRef: 'caseRef' } } as const;

/** Says what the columns of a file are, as far as that was not found out, and hands it in. */
export function MapColumns({ looked, onOther }: MapColumnsProps) {
  const { right, file, look } = looked;
  const said = useWords(handInWords);
  const rules = useRules();
  const navigate = useNavigate();
  const granted = ['NIK', ...right.elements];
  const columns = look.columns.map(({ element }) => (element && granted.includes(element) ? element : ''));
  const form = useFields<ColumnFields>({ columns, caseRef: desk.get()?.caseRef ?? '' });
  const sending = useSending(form, map, async ({ columns: chosen, caseRef }) => {
    const handed = { columns: mappingOf(look, chosen), caseRef: caseRef.trim() };
    const { id } = await handInList(right.rightId, file, handed);
    await navigate({ to: pathOf('bulkJob'), params: { id } as never });
  });
  const other = (
    <Button type="button" variant="secondary" onClick={onOther}>
      {said.another}
    </Button>
  );
  return (
    <Sheet title={file.name}>
      <div className="bulk__map">
        <Form sending={sending} send={said.handIn} beside={other}>
          <div className="bulk__wide">
            <ColumnTable looked={looked} form={form} />
          </div>
          <TextField
            id="caseRef"
            label={right.requiresCase ? said.case : said.caseOptional}
            hint={said.caseHint}
            maxLength={100}
            error={form.formState.errors.caseRef?.message}
            {...form.register('caseRef', right.requiresCase ? rules.filled : {})}
          />
        </Form>
      </div>
    </Sheet>
  );
}

/** By the names of the columns, as the API takes it. */
function mappingOf({ columns }: Preview, chosen: readonly string[]): Mapping {
  return Object.fromEntries(columns.map(({ name }, at) => [name, chosen[at] || null]));
}
