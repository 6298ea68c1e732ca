import { usualTerms } from '../../access/index.ts';
import { parseNetwork } from '../../kernel/index.ts';
import { defaultSettings, type Settings } from '../../settings/index.ts';
import type { Annex, AnnexRight, FeedbackDuty, GivenAnnex, GivenDuty } from './annex.ts';

/** An annex with all that it left out, each list in one order, networks as the database writes them. */
export function completeAnnex(
  { rights, feedback = [] }: GivenAnnex,
  { feedbackFrequency }: Pick<Settings, 'feedbackFrequency'> = defaultSettings,
): Annex {
  const completeDuty = (given: GivenDuty): FeedbackDuty => ({
    frequency: feedbackFrequency,
    sensitivity: 'plain',
    readable: false,
    ...given,
  });
  return { rights: byKey(rights.map(completeRight)), feedback: byKey(feedback.map(completeDuty)) };
}

function completeRight(given: GivenAnnex['rights'][number]): AnnexRight {
  const right = { ...usualTerms, validFrom: null, validUntil: null, ...given };
  return {
    ...right,
    elements: inOrder(right.elements),
    documents: inOrder(right.documents),
    regionScope: inOrder([...new Set(right.regionScope)]),
    networks: inOrder([...new Set(right.networks.map(writeNetwork))]),
    weekdays: inOrder([...new Set(right.weekdays)]),
  };
}

/** `10.1.2.3` is `10.1.2.3/32`: what is written in two ways would not be found again. What is no network is told later. */
export function writeNetwork(text: string): string {
  const network = parseNetwork(text);
  if (!network) return text;
  const { address, bits, family } = network;
  const plain = family === 'ipv6' ? new URL(`http://[${address}]`).hostname.slice(1, -1) : address;
  return `${plain}/${bits}`;
}

/** Text by code units, numbers by size. */
export function inOrder<T extends string | number>(list: readonly T[]): T[] {
  return list.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

/** Things of an annex by their keys. */
export function byKey<T extends { readonly key: string }>(list: readonly T[]): T[] {
  return list.toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
}
