import { DataTable } from '../pieces/data-table.tsx';
import { SignedWord } from '../pieces/signed-word.tsx';
import { useStore } from '../store.ts';
import { language, useWords } from '../words/language.ts';
import type { Tried } from './queries.ts';
import { tryWords } from './try-words.ts';
import './switchover.css';

type Answers = NonNullable<Tried['answers']>;

/** Both answers beside each other, element by element; or the sentence that a client hears instead. */
export function TryAnswers({ tried: { outcome, answers, requestId } }: { readonly tried: Tried }) {
  const said = useWords(tryWords);
  if (!answers) return <p>{outcome === 'limit_reached' ? said.limit : said.nobody}</p>;
  const { old, now } = answers;
  return (
    <div className="tried">
      {old.sentence !== null && (
        <p>
          <b>{said.old}:</b> {old.sentence}
        </p>
      )}
      {now.sentence !== null && (
        <p>
          <b>{said.now}:</b> {now.sentence}
        </p>
      )}
      {now.elements.length > 0 && <ElementTable answers={answers} />}
      <p className="hint">
        {said.reference} <code>{requestId}</code>
      </p>
    </div>
  );
}

function ElementTable({ answers: { old, now } }: { readonly answers: Answers }) {
  const said = useWords(tryWords);
  const spoken = useStore(language);
  const values = new Map(old.elements.map(({ name, value }) => [name, value]));
  return (
    <DataTable
      caption={said.answers}
      rows={now.elements}
      keyOf={({ name }) => name}
      columns={[
        { name: said.element, cell: ({ label }) => label },
        { name: said.old, cell: ({ name }) => values.get(name) ?? <span className="muted">{said.notGiven}</span> },
        {
          name: said.now,
          cell: ({ submitted, match, answer }) => (
            <SignedWord sign={submitted ? (match ? 'ok' : 'no') : 'rest'}>{answer}</SignedWord>
          ),
        },
        { name: said.why, cell: ({ why }) => why[spoken] },
      ]}
    />
  );
}
