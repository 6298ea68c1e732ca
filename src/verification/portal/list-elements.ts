import { Type } from 'typebox';
import { codeListOf, documentKinds, type Sensitivity } from '../../reference/index.ts';
import { askableElements, bilingual, oneOf } from '../native/index.ts';

/** How a value of an element is best asked for. */
export const inputKinds = ['text', 'number', 'day', 'choice'] as const;

/** How an element stands with the law; `Sensitivity` says what of. */
const sensitivities = ['general', 'sensitive', 'protected'] as const satisfies readonly Sensitivity[];

/** Elements and kinds of documents that a right may cover, as screens call and ask for them. */
export const ElementList = Type.Object({
  elements: Type.Array(
    Type.Object({
      name: Type.String(),
      label: bilingual,
      sensitivity: oneOf(sensitivities, 'For those who agree on rights: a protected one is not given (art. 84).'),
      input: oneOf(inputKinds, 'A day is taken as dd-mm-yyyy, a choice as one of `choices`.'),
      choices: Type.Array(Type.String(), { description: 'Labels of the register, for a choice.' }),
      isProtected: Type.Boolean({ description: 'True where no application can ask for it (UU 24/2013 art. 84).' }),
    }),
  ),
  documents: Type.Array(Type.Object({ kind: Type.String(), label: bilingual })),
});

const inputOf = { date: 'day', number: 'number', exact: 'text', code: 'choice' } as const;

/** Everything that can be asked about, in the order of the register. */
export function listElements() {
  const elements = askableElements.map(({ name, labelId: id, labelEn: en, compare, sensitivity }) => ({
    name,
    label: { id, en },
    sensitivity,
    input: compare in inputOf ? inputOf[compare as keyof typeof inputOf] : 'text',
    choices: [...(codeListOf(name)?.labels.values() ?? [])],
    isProtected: sensitivity === 'protected',
  }));
  const documents = Object.entries(documentKinds).map(([kind, { labelId: id, labelEn: en }]) => ({
    kind,
    label: { id, en },
  }));
  return { elements, documents };
}
