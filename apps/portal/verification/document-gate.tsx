import { Input, Select } from '@digdir/designsystemet-react';
import type { DocumentVerified, ElementList, NotVerified } from '../api/queries.ts';
import { FieldError } from '../forms/field-frame.tsx';
import { useStore } from '../store.ts';
import { useTicketOf } from '../tickets/use-ticket-of.ts';
import { language, useWords } from '../words/language.ts';
import { AskingNote } from './asking-note.tsx';
import type { Desk } from './desk.ts';
import { type Counts, useExplaining } from './explain.ts';
import { Gate, GateEnd, GateRow, type RowAnswer } from './gate.tsx';
import { GateButtons, SaidHead } from './gate-ends.tsx';
import { NikField } from './nik-field.tsx';
import { RecordedNote } from './recorded-note.tsx';
import { TellWithTicket } from './tell-with-ticket.tsx';
import { useDocument } from './use-document.ts';
import { useFocus } from './use-focus.ts';
import { VerdictHead } from './verdict-head.tsx';
import { verifyWords } from './verify-words.ts';

type Kinds = ElementList['documents'];

/** The gate for one document after the other. */
export function DocumentGate({ desk, kinds }: { readonly desk: Desk; readonly kinds: Kinds }) {
  const said = useWords(verifyWords);
  const spoken = useStore(language);
  const explain = useExplaining();
  const document = useDocument(desk, kinds[0]?.kind ?? '');
  const { asking, typed, unsaid } = document;
  const focus = useFocus(asking.state);
  const next = () => {
    document.next();
    focus.onNik();
  };
  const name = kinds.find(({ kind }) => kind === typed.kind)?.label[spoken] ?? '';
  const answer = asking.state === 'answered' ? asking.told.answer : undefined;
  const ticketing = useTicketOf(answer);
  const rows = answer && rowsOf(answer, explain, name);
  return (
    <>
      <AskingNote asking={asking} />
      <Gate onSubmit={document.check}>
        <GateEnd
          end="head"
          say={<SaidHead />}
          answer={<VerdictHead asking={asking} counts={rows?.counts} firstWrong="nomor" />}
        />
        <GateRow
          id="nik"
          large
          answer={rows?.nik}
          say={
            <NikField
              value={typed.nik}
              onChange={(nik) => document.type({ nik })}
              wrong={unsaid?.nik}
              asking={asking}
              field={focus.nik}
            />
          }
        />
        <GateRow
          id="jenis"
          answer={undefined}
          say={<KindSelect kinds={kinds} value={typed.kind} onChange={(kind) => document.type({ kind })} />}
        />
        <GateRow
          id="nomor"
          answer={rows?.number}
          say={
            <NumberField
              value={typed.number}
              onChange={(number) => document.type({ number })}
              error={unsaid?.number ? said.needNumber : undefined}
            />
          }
        />
        <GateEnd
          end="foot"
          say={<GateButtons state={asking.state} onNext={next} next={focus.next} />}
          answer={rows && <TellWithTicket sentence={rows.tell} note={rows.note} ticketing={ticketing} />}
        />
      </Gate>
      {asking.state === 'answered' && <RecordedNote at={asking.told.at} />}
    </>
  );
}

function KindSelect({
  kinds,
  value,
  onChange,
}: {
  readonly kinds: Kinds;
  readonly value: string;
  readonly onChange: (kind: string) => void;
}) {
  const said = useWords(verifyWords);
  const spoken = useStore(language);
  return (
    <>
      <label className="field__label" htmlFor="jenis">
        {said.kind}
      </label>
      <Select id="jenis" value={value} onChange={({ target }) => onChange(target.value)}>
        {kinds.map(({ kind, label }) => (
          <option value={kind} key={kind}>
            {label[spoken]}
          </option>
        ))}
      </Select>
    </>
  );
}

function NumberField({
  value,
  onChange,
  error,
}: {
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly error: string | undefined;
}) {
  const said = useWords(verifyWords);
  return (
    <>
      <label className="field__label" htmlFor="nomor">
        {said.number}
      </label>
      <div className="gate__field">
        {error && <FieldError id="nomor-error">{error}</FieldError>}
        <Input
          id="nomor"
          value={value}
          onChange={({ target }) => onChange(target.value)}
          autoComplete="off"
          spellCheck={false}
          maxLength={100}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? 'nomor-error' : 'nomor-answer'}
        />
      </div>
    </>
  );
}

interface DocumentRows {
  readonly nik: RowAnswer;
  readonly number: RowAnswer | undefined;
  readonly counts: Counts | undefined;
  readonly tell: string;
  readonly note: string | undefined;
}

function rowsOf(
  answer: DocumentVerified | NotVerified,
  explain: ReturnType<typeof useExplaining>,
  name: string,
): DocumentRows {
  if (answer.outcome !== 'verified')
    return {
      nik: explain.notVerified(answer),
      number: undefined,
      counts: undefined,
      tell: explain.tellOf(answer),
      note: undefined,
    };
  const number = explain.document(answer.document);
  const isWrong = number.sign === 'no';
  const counts = { ok: isWrong ? 1 : 2, no: isWrong ? 1 : 0, rest: 0 };
  return {
    nik: explain.registered,
    number,
    counts,
    tell: explain.tellDocument(isWrong, name),
    note: isWrong ? explain.tellNote : undefined,
  };
}
