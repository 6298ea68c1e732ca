import { Input } from '@digdir/designsystemet-react';
import type { RefObject } from 'react';
import { FieldError } from '../forms/field-frame.tsx';
import { useStore } from '../store.ts';
import type { Language } from '../words/bilingual.ts';
import { language, useWords } from '../words/language.ts';
import { sayProblem } from '../words/problems.ts';
import { groupNik, type ReadNik } from './read-nik.ts';
import type { Asking } from './use-asking.ts';
import { nikWords, verifyWords } from './verify-words.ts';

/** The field of a NIK, and what is wrong with what stands in it once that is to be said. */
interface NikFieldProps {
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly wrong: Extract<ReadNik, { ok: false }> | undefined;
  readonly asking: Asking<unknown>;
  readonly field: RefObject<HTMLInputElement | null>;
}

/** Takes a NIK as people type and paste it, and shows it as 6-6-4. */
export function NikField({ value, onChange, wrong, asking, field }: NikFieldProps) {
  const said = useWords(verifyWords);
  const words = useWords(nikWords);
  const spoken = useStore(language);
  const error = wrong ? words[wrong.problem](String(wrong.digits)) : refusedNik(asking, spoken);
  // Grouped while the end of it is typed; in the middle the cursor would jump.
  const type = ({ target }: React.ChangeEvent<HTMLInputElement>) =>
    onChange(target.selectionStart === target.value.length ? groupNik(target.value) : target.value);
  return (
    <>
      <label className="field__label" htmlFor="nik">
        {said.nik}
      </label>
      <div className="gate__field">
        {error && <FieldError id="nik-error">{error}</FieldError>}
        <Input
          id="nik"
          ref={field}
          className="gate__nik"
          inputMode="numeric"
          autoComplete="off"
          spellCheck={false}
          maxLength={40}
          value={value}
          onChange={type}
          onBlur={() => onChange(groupNik(value))}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? 'nik-error' : undefined}
        />
      </div>
    </>
  );
}

/** Sixteen digits that cannot be a NIK are refused by the server, and told here. */
function refusedNik(asking: Asking<unknown>, spoken: Language): string | undefined {
  const isAboutNik = asking.state === 'refused' && asking.refusal.problem.code === 'nik_malformed';
  return isAboutNik ? sayProblem(asking.refusal.problem, spoken) : undefined;
}
