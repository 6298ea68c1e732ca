import { Button, Select } from '@digdir/designsystemet-react';
import { useId, useState } from 'react';
import type { PortalRight } from '../api/queries.ts';
import { TextField } from '../forms/text-field.tsx';
import { useWords } from '../words/language.ts';
import { type Desk, desk } from './desk.ts';
import { useRightName } from './right-name.ts';
import { verifyWords } from './verify-words.ts';
import '../pieces/sheet.css';

/** Chooses once what is asked for: the right with its purpose, and the case where there is one. */
export function DeskForm({
  rights,
  chosen,
  onDone,
}: {
  readonly rights: readonly PortalRight[];
  readonly chosen: Desk | null;
  readonly onDone: () => void;
}) {
  const said = useWords(verifyWords);
  const [rightId, chooseRight] = useState(chosen?.rightId ?? rights[0]?.rightId ?? '');
  const [caseRef, setCase] = useState(chosen?.caseRef ?? '');
  const [tried, tryIt] = useState(false);
  const needsCase = rights.find((right) => right.rightId === rightId)?.requiresCase ?? false;
  const missing = tried && needsCase && caseRef.trim() === '';
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    tryIt(true);
    if (needsCase && caseRef.trim() === '') return document.getElementById('rujukan')?.focus();
    desk.set({ rightId, caseRef: caseRef.trim() });
    onDone();
  };
  return (
    <form className="sheet desk" onSubmit={submit} noValidate>
      <h2>{said.desk}</h2>
      <RightSelect rights={rights} value={rightId} onChange={chooseRight} />
      <TextField
        id="rujukan"
        label={needsCase ? said.case : said.caseOptional}
        hint={said.caseHint}
        maxLength={100}
        value={caseRef}
        onChange={(event) => setCase(event.target.value)}
        error={missing ? said.caseNeeded : undefined}
      />
      <div className="buttons">
        <Button type="submit">{said.begin}</Button>
      </div>
    </form>
  );
}

function RightSelect({
  rights,
  value,
  onChange,
}: {
  readonly rights: readonly PortalRight[];
  readonly value: string;
  readonly onChange: (rightId: string) => void;
}) {
  const said = useWords(verifyWords);
  const name = useRightName();
  const id = useId();
  const [only] = rights;
  if (only && rights.length === 1) return <OnlyRight name={name(only)} />;
  return (
    <div className="field">
      <label className="field__label" htmlFor={id}>
        {said.purpose}
      </label>
      <Select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
        {rights.map((right) => (
          <option value={right.rightId} key={right.rightId}>
            {name(right)}
          </option>
        ))}
      </Select>
    </div>
  );
}

/** Where there is nothing to choose from. */
function OnlyRight({ name }: { readonly name: string }) {
  const said = useWords(verifyWords);
  return (
    <div className="field">
      <p className="field__label">{said.purpose}</p>
      <p>{name}</p>
    </div>
  );
}
