import type { OpenApi, Schema } from './openapi.ts';
import type { Breach, Rule } from './rules.ts';
import { type Variant, variantsOf } from './variants.ts';

/** Two releases of one document. */
export interface Releases {
  readonly before: OpenApi;
  readonly after: OpenApi;
}

/** Compares what may be sent: everything that was taken must be taken still. */
export function compareRequest(before: Schema, after: Schema, where: string, releases: Releases): Breach[] {
  return compare(before, after, where, releases, request);
}

/** Compares what may be answered: everything that a client relied on must hold still. */
export function compareResponse(before: Schema, after: Schema, where: string, releases: Releases): Breach[] {
  return compare(before, after, where, releases, response);
}

/** What differs between the two directions. */
interface Direction {
  readonly retyped: Rule;
  /** Types that the new release has, or has no longer, against the promise. */
  isRetyped(before: ReadonlySet<string>, after: ReadonlySet<string>): boolean;
  /** Keywords of one type. */
  keywords(before: Variant, after: Variant, where: string): Breach[];
  members(before: Variant, after: Variant, where: string): Breach[];
}

function compare(a: Schema, b: Schema, where: string, releases: Releases, direction: Direction): Breach[] {
  const before = variantsOf(a, releases.before);
  const after = variantsOf(b, releases.after);
  if (direction.isRetyped(typesOf(before), typesOf(after))) return [{ rule: direction.retyped, where }];
  return before.flatMap((old) => {
    const successors = after.filter((one) => takes(one.type, old.type) || takes(old.type, one.type));
    const broken = successors.map((one) => compareVariant(old, one, where, releases, direction));
    return broken.toSorted((x, y) => x.length - y.length)[0] ?? [];
  });
}

/** An answer may come to know further outcomes, so each old variant is compared with the new one that is closest. */
function compareVariant(a: Variant, b: Variant, where: string, releases: Releases, direction: Direction): Breach[] {
  const breaches = [...direction.keywords(a, b, where), ...direction.members(a, b, where)];
  for (const [name, old] of Object.entries(a.properties ?? {})) {
    const kept = b.properties?.[name];
    if (kept) breaches.push(...compare(old, kept, `${where}.${name}`, releases, direction));
  }
  if (a.items && b.items) breaches.push(...compare(a.items, b.items, `${where}[]`, releases, direction));
  const [old, kept] = [a.additionalProperties, b.additionalProperties];
  if (typeof old === 'object' && typeof kept === 'object')
    breaches.push(...compare(old, kept, `${where}.*`, releases, direction));
  return breaches;
}

const request: Direction = {
  retyped: 'request_retyped',
  isRetyped: (before, after) => [...before].some((old) => ![...after].some((type) => takes(type, old))),
  keywords: (a, b, where) => [
    ...valuesOf(a, b).map((value) => ({ rule: 'request_enum_value_removed', where: `${where} ${value}` }) as const),
    ...((!a.enum && b.enum) || isNarrower(a, b) ? [{ rule: 'request_narrowed', where } as const] : []),
    ...(a.format !== b.format && b.format ? [{ rule: 'request_narrowed', where } as const] : []),
  ],
  members: (a, b, where) => [
    ...missing(a, b).map((name) => ({ rule: 'request_property_removed', where: `${where}.${name}` }) as const),
    ...without(b.required, a.required).map(
      (name) => ({ rule: 'request_property_newly_required', where: `${where}.${name}` }) as const,
    ),
    ...(a.additionalProperties !== false && b.additionalProperties === false
      ? [{ rule: 'request_closed', where } as const]
      : []),
  ],
};

const response: Direction = {
  retyped: 'response_retyped',
  isRetyped: (before, after) => [...after].some((type) => ![...before].some((old) => takes(old, type))),
  keywords: (a, b, where) => [
    ...valuesOf(a, b).map((value) => ({ rule: 'response_enum_value_removed', where: `${where} ${value}` }) as const),
    ...(a.format !== b.format && a.format ? [{ rule: 'response_retyped', where } as const] : []),
    ...(isNarrower(b, a) ? [{ rule: 'response_widened', where } as const] : []),
  ],
  members: (a, b, where) => [
    ...missing(a, b).map((name) => ({ rule: 'response_property_removed', where: `${where}.${name}` }) as const),
    ...without(a.required, b.required)
      .filter((name) => b.properties?.[name])
      .map((name) => ({ rule: 'response_property_no_longer_required', where: `${where}.${name}` }) as const),
  ],
};

/** True when every value of `narrow` is one of `wide`. */
function takes(wide: string, narrow: string): boolean {
  return wide === narrow || (wide === 'number' && narrow === 'integer');
}

function typesOf(variants: readonly Variant[]): Set<string> {
  return new Set(variants.map(({ type }) => type));
}

/** Values of a list that the new list lacks; `const` is a list of one. */
function valuesOf(a: Variant, b: Variant): string[] {
  const [old, kept] = [a, b].map((one) => (one.const === undefined ? one.enum : [one.const]));
  return old && kept ? without(old.map(String), kept.map(String)) : [];
}

const lower = ['minimum', 'exclusiveMinimum', 'minLength', 'minItems', 'minProperties'];
const upper = ['maximum', 'exclusiveMaximum', 'maxLength', 'maxItems', 'maxProperties'];

/** True when `b` refuses a value that `a` takes, as far as bounds and patterns say; a changed pattern counts. */
function isNarrower(a: Variant, b: Variant): boolean {
  const bound = (one: Variant, name: string, open: number) => Number(one[name] ?? open);
  const [low, high] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  return (
    lower.some((name) => bound(b, name, low) > bound(a, name, low)) ||
    upper.some((name) => bound(b, name, high) < bound(a, name, high)) ||
    (b.pattern !== undefined && b.pattern !== a.pattern)
  );
}

function missing(a: Variant, b: Variant): string[] {
  return without(Object.keys(a.properties ?? {}), Object.keys(b.properties ?? {}));
}

function without(all: readonly string[] = [], some: readonly string[] = []): string[] {
  return all.filter((one) => !some.includes(one));
}
