import type { Releases } from './compare-schemas.ts';
import type { OpenApi, Operation, SecurityRequirement } from './openapi.ts';
import type { Breach } from './rules.ts';

/** Every way in that was open must be open still, with no scheme and no scope more. */
export function compareSecurity(before: Operation, after: Operation, where: string, releases: Releases): Breach[] {
  const [old, now] = [waysIn(before, releases.before), waysIn(after, releases.after)];
  const isOpen = old.every((way) => now.some((one) => asksNoMore(one, way)));
  return isOpen ? [] : [{ rule: 'security_stricter', where }];
}

/** The schemes that were there must be of the same kind, with at least the same flows. */
export function compareSchemes({ before, after }: Releases): Breach[] {
  return Object.entries(before.components?.securitySchemes ?? {}).flatMap(([name, old]) => {
    const now = after.components?.securitySchemes?.[name];
    const flows = Object.keys(old.flows ?? {});
    const isKept = now?.type === old.type && flows.every((flow) => flow in (now.flows ?? {}));
    return isKept ? [] : [{ rule: 'scheme_changed', where: name } as const];
  });
}

/** No requirement at all is one that asks for nothing. */
function waysIn({ security }: Operation, document: OpenApi): readonly SecurityRequirement[] {
  const ways = security ?? document.security ?? [];
  return ways.length > 0 ? ways : [{}];
}

function asksNoMore(now: SecurityRequirement, before: SecurityRequirement): boolean {
  return Object.entries(now).every(
    ([scheme, scopes]) => scopes.every((one) => before[scheme]?.includes(one)) && before[scheme],
  );
}
