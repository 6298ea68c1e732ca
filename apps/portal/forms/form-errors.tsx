import { useEffect, useRef } from 'react';
import { bilingual } from '../words/bilingual.ts';
import { useWords } from '../words/language.ts';
import './forms.css';

const words = bilingual(
  {
    one: 'Satu hal perlu diperbaiki',
    many: (count: number) => `${count} hal perlu diperbaiki`,
    prefix: 'Perlu diperbaiki: ',
    request: 'Nomor permintaan',
  },
  {
    one: 'One thing to mend',
    many: (count: number) => `${count} things to mend`,
    prefix: 'To mend: ',
    request: 'Request number',
  },
);

/** One thing that is wrong, and the id of the field where it is. */
export interface FormError {
  readonly message: string;
  readonly fieldId?: string;
}

/** Everything that is wrong with a form, on top of it: focus goes here, each line leads to its field. */
export function FormErrors({
  errors,
  requestId,
}: {
  readonly errors: readonly FormError[];
  readonly requestId?: string | null | undefined;
}) {
  const said = useWords(words);
  const box = useRef<HTMLDivElement>(null);
  const text = errors.map(({ message }) => message).join(' ');
  useEffect(() => {
    if (text === '') return;
    box.current?.focus();
    const { title } = document;
    document.title = `${said.prefix}${title}`;
    return () => {
      document.title = title;
    };
  }, [text, said.prefix]);
  if (errors.length === 0) return null;
  return (
    <div className="errors" role="alert" tabIndex={-1} ref={box}>
      <h2>{errors.length === 1 ? said.one : said.many(errors.length)}</h2>
      <ul>
        {errors.map(({ message, fieldId }) => (
          <li key={`${fieldId} ${message}`}>
            {fieldId ? (
              <a href={`#${fieldId}`} onClick={(event) => goTo(event, fieldId)}>
                {errors.filter((other) => other.message === message).length > 1 && labelOf(fieldId)}
                {message}
              </a>
            ) : (
              message
            )}
          </li>
        ))}
      </ul>
      {requestId && (
        <p className="hint">
          {said.request} <code>{requestId}</code>
        </p>
      )}
    </div>
  );
}

/** What a field is called, before a message that several fields have: the form is there before anything is wrong with it. */
function labelOf(fieldId: string): string {
  const field = document.getElementById(fieldId) as HTMLInputElement | null;
  const label = field?.closest('fieldset')?.querySelector(':scope > legend.field__label') ?? field?.labels?.[0];
  return label?.textContent ? `${label.textContent}: ` : '';
}

function goTo(event: React.MouseEvent, fieldId: string) {
  event.preventDefault();
  document.getElementById(fieldId)?.focus();
}
