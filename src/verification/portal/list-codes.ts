import { type Static, Type } from 'typebox';
import { bilingual, parameterCodes, sentences } from '../native/index.ts';
import { type Outcome, outcomes } from '../outcome.ts';
import { refusalTexts } from '../wire/index.ts';

const words = Type.Union([Type.Null(), bilingual]);

/** What a code means, to whom it matters, and what to do about it. */
export const CodeView = Type.Object({
  code: Type.String(),
  status: Type.Union([Type.Null(), Type.Integer()], { description: 'HTTP status on `/v1`; null where it depends.' }),
  charged: Type.Boolean({ description: 'Whether it costs a hit.' }),
  wire: Type.Union([Type.Null(), Type.Object({ code: Type.String(), text: Type.String() })], {
    description: 'Code and sentence of the contract of the installed clients.',
  }),
  title: Type.Union([words], { description: 'For the person in front of the screen.' }),
  remedy: Type.Union([words], { description: 'Reason and remedy, for whoever runs the application.' }),
});
export type CodeView = Static<typeof CodeView>;

/** Every code, and what can be wrong with one parameter. */
export const CodeList = Type.Object({
  codes: Type.Array(CodeView),
  parameters: Type.Array(Type.Object({ code: Type.String(), remedy: bilingual })),
});

const everyCode = [...new Set([...Object.keys(outcomes), ...Object.keys(sentences)])];

/** What a code means; undefined for one that no call ends with. */
export function explainCode(code: string): CodeView | undefined {
  if (!everyCode.includes(code)) return undefined;
  const outcome = Object.hasOwn(outcomes, code) ? outcomes[code as Outcome] : undefined;
  const { user = null, operator = null } = sentences[code as keyof typeof sentences] ?? {};
  const { native: status = null, charged = false, wire = null } = outcome ?? {};
  const text = refusalTexts[code as keyof typeof refusalTexts]?.text;
  return {
    code,
    status,
    charged,
    wire: wire === null || text === undefined ? null : { code: wire, text },
    title: user,
    remedy: operator,
  };
}

/** The catalogue of codes as data: what the page of errors shows, and the codes of the installed clients. */
export function listCodes(): Static<typeof CodeList> {
  const parameters = Object.entries(parameterCodes).map(([code, remedy]) => ({ code, remedy }));
  return { codes: everyCode.flatMap((code) => explainCode(code) ?? []), parameters };
}
