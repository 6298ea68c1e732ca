import type { Bilingual } from '../../../src/verification/index.ts';
import type { Exchange, NativeRequest, Question, TokenRequest, WireRequest } from '../exchange.ts';
import type { Door, Scenario } from '../scenario.ts';

/** Worst last, but for `not_seen`, which says nothing either way. */
export const verdicts = ['not_seen', 'pass', 'warn', 'fail'] as const;
export type Verdict = (typeof verdicts)[number];

/** What a rule makes of what it saw. `saw`: what the client did, in a sentence without any value of it. */
export interface Judgement {
  readonly verdict: Verdict;
  readonly saw: Bilingual;
}

/** How a client that was run for a scene ended. */
export interface Ended {
  /** Null when a signal or the time limit ended it, or it could not be started. */
  readonly exitCode: number | null;
  readonly timedOut: boolean;
  readonly seconds: number;
  /** Last line that it wrote on standard error, or else on standard output. */
  readonly lastWords: string;
}

/** What a client did in one scene: of several rounds, in the last one. */
export interface Seen {
  readonly scenario: Scenario;
  /** Its questions, in the order in which they arrived. */
  readonly questions: readonly Question[];
  /** Undefined when the client was not run by us. */
  readonly ended: Ended | undefined;
}

interface About {
  readonly name: string;
  readonly door: Door | 'both';
  /** What a good client does. */
  readonly asks: Bilingual;
  readonly because: Bilingual;
  /** Where that is written. */
  readonly source: string;
  readonly remedy: Bilingual;
}

/** A rule about one scene. Undefined where the scene does not concern it. */
export interface SceneRule extends About {
  judge(seen: Seen): Judgement | undefined;
}

/** A rule about everything that came at a door, in the order of arrival. */
export interface WholeRule extends About {
  judge(exchanges: readonly Exchange[]): Judgement;
}

/** A judgement. */
export function judged(verdict: Verdict, id: string, en: string): Judgement {
  return { verdict, saw: { id, en } };
}

/** Each question with the one before it. */
export function pairs(questions: readonly Question[]): (readonly [Question, Question])[] {
  return questions.slice(1).map((next, place) => [questions[place] as Question, next]);
}

type Of<R extends Exchange['request']> = Exchange & { readonly request: R };

/** The questions at the wire. */
export function wireOnly(exchanges: readonly Exchange[]): Of<WireRequest>[] {
  return exchanges.filter((one): one is Of<WireRequest> => one.request.kind === 'wire');
}

/** The questions at the native door. */
export function nativeOnly(exchanges: readonly Exchange[]): Of<NativeRequest>[] {
  return exchanges.filter((one): one is Of<NativeRequest> => one.request.kind === 'native');
}

/** The requests for tokens. */
export function tokensOnly(exchanges: readonly Exchange[]): Of<TokenRequest>[] {
  return exchanges.filter((one): one is Of<TokenRequest> => one.request.kind === 'token');
}

/** Names, each once. */
export function listed(names: readonly string[]): string {
  return [...new Set(names)].join(', ');
}

/** How often, in English. */
export function times(count: number): string {
  return count === 1 ? 'once' : `${count} times`;
}

/** Milliseconds as seconds with one decimal. */
export function seconds(ms: number): string {
  return (ms / 1000).toFixed(1);
}
