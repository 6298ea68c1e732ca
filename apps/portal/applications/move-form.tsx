import { Button } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { readDay } from '../forms/day.ts';
import { DayField } from '../forms/day-field.tsx';
import { PAPER_TYPES } from '../forms/file-body.ts';
import { FileField } from '../forms/file-field.tsx';
import { Form } from '../forms/form.tsx';
import { TextAreaField } from '../forms/text-area-field.tsx';
import { TextField } from '../forms/text-field.tsx';
import { useFields } from '../forms/use-sending.ts';
import { useWords } from '../words/language.ts';
import { isUnfit } from './attach-paper.ts';
import { attachWords } from './attach-words.ts';
import { type DialogMove, movePapers } from './dialog-moves.ts';
import { moveTexts, moveWords } from './move-words.ts';
import { type Application, renewApplications } from './queries.ts';
import { sendMove } from './send-move.ts';
import { useMoveSending } from './use-move-sending.ts';

export interface MoveFormProps {
  readonly application: Application;
  readonly move: DialogMove;
  readonly close: () => void;
  readonly back: ReactNode;
}

interface Fields {
  readonly letterNo: string;
  readonly letterDate: string;
  readonly reason: string;
  readonly file: FileList | null;
}

const map = { fields: { letterNo: 'letterNo', letterDate: 'letterDate', reason: 'reason', fileId: 'file' } } as const;

/** What a move has to carry: number and date of a letter, its scan, a reason. */
export function MoveForm({ application, move, close, back }: MoveFormProps) {
  const said = useWords(moveWords);
  const texts = useWords(moveTexts)[move];
  const form = useFields<Fields>({ letterNo: '', letterDate: '', reason: '', file: null });
  const attached = application.attachments.findLast(({ kind }) => kind === movePapers[move]);
  const { sending, isStale } = useMoveSending(form, map, async ({ letterNo, letterDate, reason, file }) => {
    const day = readDay(letterDate);
    const carried = {
      ...(letterNo.trim() && { letterNo: letterNo.trim() }),
      ...(day && { letterDate: day }),
      ...(reason.trim() && { reason: reason.trim() }),
      ...(attached && { fileId: attached.fileId }),
    };
    await sendMove(application, move, carried, file?.[0]);
    close();
  });
  const carries = new Set(application.moves.find((one) => one.move === move)?.carries);
  // Pusat takes the next number of its pattern and today where nothing is filled in.
  const isDecision = move === 'approve' || move === 'refuse';
  const { errors } = form.formState;
  return (
    <Form
      sending={sending}
      send={texts.label}
      danger={move === 'refuse'}
      beside={isStale ? <ReadAnew close={close} /> : back}
    >
      <p>{texts.about}</p>
      {carries.has('letterNo') && (
        <TextField
          id="letterNo"
          label={said.letterNo}
          hint={isDecision ? said.letterNoHint : undefined}
          maxLength={100}
          error={errors.letterNo?.message}
          {...form.register('letterNo', isDecision ? {} : { required: said.needLetterNo })}
        />
      )}
      {carries.has('letterDate') && (
        <DayField
          id="letterDate"
          label={said.letterDate}
          hint={isDecision ? said.letterDateHint : undefined}
          error={errors.letterDate?.message}
          {...form.register('letterDate', {
            validate: (text) => {
              if (text.trim() === '') return isDecision || said.needLetterDate;
              return readDay(text) !== undefined || said.badDate;
            },
          })}
        />
      )}
      {carries.has('file') && <ScanField form={form} attached={attached?.name} />}
      {carries.has('reason') && (
        <TextAreaField
          id="reason"
          label={said.reason}
          hint={said.reasonHint}
          maxLength={2000}
          error={errors.reason?.message}
          {...form.register('reason', { validate: (text) => text.trim() !== '' || said.needReason })}
        />
      )}
    </Form>
  );
}

interface ScanFieldProps {
  readonly form: ReturnType<typeof useFields<Fields>>;
  /** The name of the one that is attached already. */
  readonly attached: string | undefined;
}

function ScanField({ form, attached }: ScanFieldProps) {
  const said = useWords(moveWords);
  const about = useWords(attachWords);
  return (
    <FileField
      id="file"
      label={said.file}
      hint={attached === undefined ? about.hint : said.fileThere(attached)}
      accept={PAPER_TYPES}
      error={form.formState.errors.file?.message}
      {...form.register('file', {
        validate: (files) => {
          const [chosen] = files ?? [];
          if (!chosen) return attached !== undefined || said.needFile;
          return !isUnfit(chosen) || about.unfit;
        },
      })}
    />
  );
}

/** The way out where somebody else was faster. */
export function ReadAnew({ close }: { readonly close: () => void }) {
  const said = useWords(moveWords);
  const readAnew = async () => {
    await renewApplications();
    close();
  };
  return (
    <Button type="button" variant="secondary" onClick={readAnew}>
      {said.readAnew}
    </Button>
  );
}
