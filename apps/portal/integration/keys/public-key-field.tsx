import { type UseFormReturn, useWatch } from 'react-hook-form';
import { ChoiceField } from '../../forms/choice-field.tsx';
import { fieldOf } from '../../forms/field-of.ts';
import { TextAreaField } from '../../forms/text-area-field.tsx';
import { useRules } from '../../forms/use-rules.ts';
import { useWords } from '../../words/language.ts';
import { keyWords } from './key-words.ts';
import { canMakePairs, makePair, type Pair } from './make-pair.ts';

/** Where the public key of a client comes from. */
export interface PublicKeyValues {
  readonly source: 'made' | 'given';
  readonly publicKey: string;
}

export const emptyPublicKey: PublicKeyValues = { source: canMakePairs ? 'made' : 'given', publicKey: '' };

/** The public key that a form names; a pair is made now where it says so, and its private half goes to the page alone. */
export async function publicKeyFrom({
  source,
  publicKey,
}: PublicKeyValues): Promise<Pick<Pair, 'publicKey'> & Partial<Pair>> {
  return source === 'made' ? makePair() : { publicKey: publicKey.trim() };
}

/** Asks for the public key of a client: made in this browser, or pasted. */
export function PublicKeyField<Values extends PublicKeyValues>({ form }: { readonly form: UseFormReturn<Values> }) {
  const said = useWords(keyWords);
  const rules = useRules();
  const fields = form as unknown as UseFormReturn<PublicKeyValues>;
  const source = useWatch({ control: fields.control, name: 'source' });
  return (
    <>
      {canMakePairs && (
        <ChoiceField
          label={said.pair}
          choices={[
            ['made', said.pairMade],
            ['given', said.pairGiven],
          ]}
          {...fieldOf(fields, 'source')}
        />
      )}
      {source === 'made' && <p className="hint">{said.pairMadeText}</p>}
      {source === 'given' && (
        <TextAreaField
          label={said.publicKey}
          hint={said.publicKeyHint}
          rows={5}
          spellCheck={false}
          {...fieldOf(fields, 'publicKey', rules.filled)}
        />
      )}
    </>
  );
}
