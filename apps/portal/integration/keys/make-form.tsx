import { type ReactNode, useEffect } from 'react';
import { type UseFormReturn, useWatch } from 'react-hook-form';
import { answerOf, api } from '../../api/client.ts';
import { ChoiceField } from '../../forms/choice-field.tsx';
import { fieldOf } from '../../forms/field-of.ts';
import { Form } from '../../forms/form.tsx';
import { SelectField } from '../../forms/select-field.tsx';
import { TextField } from '../../forms/text-field.tsx';
import { useRules } from '../../forms/use-rules.ts';
import { useFields, useSending } from '../../forms/use-sending.ts';
import { useWords } from '../../words/language.ts';
import { modeWords } from '../mode-words.ts';
import { useRightName } from '../right-name.ts';
import { keyWords, kindHints, kindWords } from './key-words.ts';
import { emptyPublicKey, PublicKeyField, type PublicKeyValues, publicKeyFrom } from './public-key-field.tsx';
import { type RightForKeys, renewKeys } from './queries.ts';
import type { Once } from './secret-once.tsx';

/** A key that is about to be made, and for whom. */
export interface Making {
  /** Rights with the keys that whoever is here makes for each, one at least. */
  readonly rights: readonly RightForKeys[];
  readonly institutionId: string;
  readonly onMade: (once: Once) => void;
}

interface MakeFormProps extends Making {
  readonly close: () => void;
  readonly back: ReactNode;
}

interface MakeValues extends PublicKeyValues {
  readonly rightId: string;
  /** Kind and mode of the key: `wire sandbox`. */
  readonly key: string;
  readonly user: string;
}

const map = {
  fields: {
    rightId: 'rightId',
    kind: 'key',
    mode: 'key',
    user: 'user',
    publicKey: 'publicKey',
    'public-key': 'publicKey',
  },
} as const;

/** What a new key is for, of which kind, and its name. */
export function MakeForm({ rights, institutionId, onMade, close, back }: MakeFormProps) {
  const said = useWords(keyWords);
  const rules = useRules();
  const rightName = useRightName();
  const keyName = useKeyName();
  const form = useFields<MakeValues>({ ...emptyPublicKey, ...firstOf(rights), user: '' });
  const { rightId, key } = useWatch({ control: form.control });
  const offered = rights.find((right) => right.rightId === rightId)?.keys.toSorted(sandboxFirst) ?? [];
  const chosen = offered.find((one) => keyOf(one) === key);
  useSandboxPrefix(form, chosen?.mode === 'sandbox');
  const sending = useSending(form, map, async (values) => {
    if (!chosen) return;
    const { kind, mode } = chosen;
    const given = kind === 'oauth' ? await publicKeyFrom(values) : undefined;
    const body = {
      ...{ rightId: values.rightId, kind, mode, user: values.user.trim() },
      ...(given && { publicKey: given.publicKey }),
    };
    const params = { path: { id: institutionId } };
    const made = await answerOf(api.POST('/portal/v1/institutions/{id}/credentials', { params, body }));
    onMade({ ...made, privateKey: given?.privateKey ?? null });
    close();
    await renewKeys(institutionId);
  });
  const isOffered = () => chosen !== undefined || said.chooseKey;
  return (
    <Form sending={sending} send={said.makeNow} beside={back}>
      <SelectField
        label={said.right}
        choices={rights.map((right) => [right.rightId, rightName(right)])}
        {...fieldOf(form, 'rightId', rules.chosen)}
      />
      <ChoiceField
        label={said.key}
        hint={offered.some(({ mode }) => mode === 'live') ? undefined : said.liveByOffice}
        choices={offered.map((one) => [keyOf(one), keyName(one)])}
        {...fieldOf(form, 'key', { validate: isOffered })}
      />
      <TextField
        label={said.user}
        hint={chosen?.mode === 'sandbox' ? said.userHintSandbox : said.userHint}
        maxLength={100}
        autoComplete="off"
        spellCheck={false}
        {...fieldOf(form, 'user', rules.filled)}
      />
      {chosen?.kind === 'oauth' && <PublicKeyField form={form} />}
    </Form>
  );
}

type Offered = Pick<RightForKeys['keys'][number], 'kind' | 'mode'>;

const keyOf = ({ kind, mode }: Offered) => `${kind} ${mode}`;

/** Whoever makes a key tries it first. */
const sandboxFirst = (a: Offered, b: Offered) => Number(a.mode === 'live') - Number(b.mode === 'live');

function firstOf(rights: readonly RightForKeys[]): Pick<MakeValues, 'rightId' | 'key'> {
  const [right] = rights;
  const [key] = right?.keys.toSorted(sandboxFirst) ?? [];
  return { rightId: right?.rightId ?? '', key: key ? keyOf(key) : '' };
}

function useKeyName(): (key: Offered) => string {
  const said = useWords(keyWords);
  const modes = useWords(modeWords);
  const kinds = useWords(kindWords);
  const hints = useWords(kindHints);
  return ({ kind, mode }) => said.keyOf(modes[mode], kinds[kind], hints[kind]);
}

/** Names in the sandbox begin with a word of their own, which stands there while nothing else does. */
function useSandboxPrefix(form: UseFormReturn<MakeValues>, isSandbox: boolean): void {
  useEffect(() => {
    const [from, to] = isSandbox ? ['', PREFIX] : [PREFIX, ''];
    if (form.getValues('user') === from) form.setValue('user', to);
  }, [form, isSandbox]);
}

const PREFIX = 'sandbox_';
