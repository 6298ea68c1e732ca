import type { Agreement, AnnexRight, Right } from './queries.ts';

/** A right of an annex with what became of it; without that while the annex is a draft. */
export interface ShownRight {
  readonly terms: AnnexRight;
  readonly granted: Right | undefined;
}

/** The rights that an agreement gives, or would give as it is drafted. Rights that were taken out are not among them. */
export function shownRights({ rights, versions }: Agreement): ShownRight[] {
  const granted = rights.filter(({ status }) => status !== 'revoked');
  if (granted.length > 0)
    return granted.map((right) => ({ terms: { ...termsOf(right), key: right.annexKey }, granted: right }));
  return (
    (versions.findLast(({ signedOn }) => signedOn !== null) ?? versions.at(-1))?.annex.rights.map((terms) => ({
      terms,
      granted: rights.find(({ annexKey }) => annexKey === terms.key),
    })) ?? []
  );
}

function termsOf({ rightId: _, annexKey: __, connectionId: ___, status: ____, ...terms }: Right) {
  return terms;
}

/** The version since which an element has been part of the rights without a break. */
export function sinceVersion({ versions }: Agreement, element: string): number {
  const signed = versions.filter(({ signedOn }) => signedOn !== null);
  const lacking = signed.findLastIndex(
    ({ annex }) => !annex.rights.some(({ elements }) => elements.some((one) => one === element)),
  );
  return signed[lacking + 1]?.versionNo ?? 1;
}
