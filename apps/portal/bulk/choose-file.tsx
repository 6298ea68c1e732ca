import type { PortalRight } from '../api/queries.ts';
import { FileField } from '../forms/file-field.tsx';
import { Form } from '../forms/form.tsx';
import { SelectField } from '../forms/select-field.tsx';
import { useRules } from '../forms/use-rules.ts';
import { useFields, useSending } from '../forms/use-sending.ts';
import { Columns } from '../pieces/columns.tsx';
import { Sheet } from '../pieces/sheet.tsx';
import { useStore } from '../store.ts';
import { desk } from '../verification/desk.ts';
import { useRightName } from '../verification/right-name.ts';
import { language, useWords } from '../words/language.ts';
import { previewList } from './hand-in.ts';
import { handInWords } from './hand-in-words.ts';
import { adviseOn } from './notice-list.tsx';
import type { Preview } from './queries.ts';
import { TemplateSheet } from './template-sheet.tsx';

/** A file that was looked into, and the right that it is for. */
export interface LookedInto {
  readonly right: PortalRight;
  readonly file: File;
  readonly look: Preview;
}

interface Fields {
  readonly right: string;
  readonly file: FileList | null;
}

interface ChooseFileProps {
  readonly rights: readonly PortalRight[];
  readonly onLooked: (looked: LookedInto) => void;
}

const map = { fields: {}, codes: { file_refused: 'file', file_too_big: 'file' } } as const;

/** Which right a list is for, and its file; nothing is kept of what is only looked into. */
export function ChooseFile({ rights, onLooked }: ChooseFileProps) {
  const said = useWords(handInWords);
  const spoken = useStore(language);
  const rules = useRules();
  const nameOf = useRightName();
  const atDesk = rights.find(({ rightId }) => rightId === desk.get()?.rightId);
  const form = useFields<Fields>({ right: (atDesk ?? rights[0])?.rightId ?? '', file: null });
  const { errors } = form.formState;
  const right = rights.find(({ rightId }) => rightId === form.watch('right'));
  const sending = useSending(form, map, async ({ file }) => {
    const [chosen] = file ?? [];
    if (!right || !chosen) return;
    const look = await previewList(right.rightId, chosen);
    // Where there is no header its names are somebody's data, and no mapping mends that.
    const absent = look.notices.find(({ code }) => code === 'header_absent');
    if (absent) return form.setError('file', { message: adviseOn(absent, spoken) });
    onLooked({ right, file: chosen, look });
  });
  const choices = rights.map((one) => [one.rightId, nameOf(one)] as const);
  return (
    <Columns beside={right && <TemplateSheet right={right} />}>
      <Sheet title={said.choose} note={said.fileHint}>
        <Form sending={sending} send={said.look}>
          {rights.length > 1 ? (
            <SelectField id="right" label={said.purpose} choices={choices} {...form.register('right')} />
          ) : (
            <p>
              {said.purpose}: <b>{right && nameOf(right)}</b>
            </p>
          )}
          <FileField
            id="file"
            label={said.file}
            accept=".csv,.xlsx,.txt"
            error={errors.file?.message}
            {...form.register('file', rules.file)}
          />
        </Form>
      </Sheet>
    </Columns>
  );
}
