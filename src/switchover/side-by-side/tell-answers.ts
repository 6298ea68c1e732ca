import type { ElementName } from '../../reference/index.ts';
import {
  type BothAnswers,
  type ElementVerdict,
  type Finding,
  type Reason,
  refusalTexts,
  tellReason,
  type WireRefusal,
  wireAnswer,
} from '../../verification/index.ts';

/** Why an element was answered so, in words that repeat no value. */
interface Why {
  readonly code: string;
  readonly id: string;
  readonly en: string;
}

/** One element of the new answer. */
export interface NewElement {
  readonly name: ElementName;
  readonly label: string;
  /** As the wire writes it: `Sesuai (85)`. */
  readonly answer: string;
  readonly match: boolean;
  readonly submitted: boolean;
  readonly why: Why;
}

/** One element of the old answer, its value masked. */
export interface OldElement {
  readonly name: ElementName;
  readonly value: string | null;
}

/** The old answer and the new one, beside each other. Without elements a sentence says what a client hears instead. */
export interface SideBySide {
  readonly old: {
    readonly outcome: string;
    readonly sentence: string | null;
    readonly elements: readonly OldElement[];
  };
  readonly now: {
    readonly outcome: string;
    readonly sentence: string | null;
    readonly elements: readonly NewElement[];
  };
}

/** Both answers as an officer may see them. */
export function tellAnswers(
  { old, now }: BothAnswers,
  mask: (element: ElementName, value: string | null) => string | null,
): SideBySide {
  const values = old.outcome === 'values_returned' ? [...old.values] : [];
  return {
    old: {
      outcome: old.outcome,
      sentence: sentenceOf(old, 'legacy'),
      elements: values.map(([name, value]) => ({ name, value: mask(name, value) })),
    },
    now: {
      outcome: now.outcome,
      sentence: sentenceOf(now, 'text'),
      elements: now.outcome === 'verified' ? now.verdicts.map(tellVerdict) : [],
    },
  };
}

function sentenceOf({ outcome }: Finding, which: 'text' | 'legacy'): string | null {
  const texts = refusalTexts[outcome as WireRefusal];
  return texts === undefined ? null : (texts[which] ?? texts.text);
}

function tellVerdict(verdict: ElementVerdict): NewElement {
  const { element, match, submitted, reason } = verdict;
  return {
    name: element.name,
    label: element.labelId,
    answer: wireAnswer(verdict),
    match,
    submitted,
    // No guess is counted here and no document asked about, so it is a reason of comparing.
    why: { code: reason, ...tellReason(reason as Reason) },
  };
}
