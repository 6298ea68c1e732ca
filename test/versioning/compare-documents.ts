import { compareRequest, compareResponse, type Releases } from './compare-schemas.ts';
import { compareSchemes, compareSecurity } from './compare-security.ts';
import type { Content, OpenApi, Operation, Parameter, Response, Schema } from './openapi.ts';
import type { Breach } from './rules.ts';

/** Everything in which a new release of an API breaks what its last one promised; empty when it only grew. */
export function compareDocuments(before: OpenApi, after: OpenApi): Breach[] {
  const releases = { before, after };
  const paths = Object.entries(before.paths).flatMap(([path, methods]): Breach[] => {
    const kept = after.paths[path];
    if (!kept) return [{ rule: 'path_removed', where: path }];
    return Object.entries(methods).flatMap(([method, operation]) => {
      const where = `${method.toUpperCase()} ${path}`;
      const now = kept[method];
      return now ? compareOperation(operation, now, where, releases) : [{ rule: 'operation_removed', where } as const];
    });
  });
  return [...paths, ...compareSchemes(releases)];
}

function compareOperation(before: Operation, after: Operation, where: string, releases: Releases): Breach[] {
  const isRenamed = before.operationId !== undefined && before.operationId !== after.operationId;
  return [
    ...(isRenamed ? [{ rule: 'operation_renamed', where } as const] : []),
    ...compareSecurity(before, after, where, releases),
    ...compareParameters(before.parameters ?? [], after.parameters ?? [], where, releases),
    ...compareBody(before, after, where, releases),
    ...compareResponses(before.responses ?? {}, after.responses ?? {}, where, releases),
  ];
}

function compareParameters(
  before: readonly Parameter[],
  after: readonly Parameter[],
  where: string,
  releases: Releases,
): Breach[] {
  const find = (all: readonly Parameter[], { name, in: place }: Parameter) =>
    all.find((one) => one.in === place && one.name.toLowerCase() === name.toLowerCase());
  const newly = after.filter((one) => one.required && !find(before, one)?.required);
  return [
    ...newly.map(({ name }) => ({ rule: 'parameter_newly_required', where: `${where} ${name}` }) as const),
    ...before.flatMap((old): Breach[] => {
      const kept = find(after, old);
      if (!kept) return [{ rule: 'parameter_removed', where: `${where} ${old.name}` }];
      return compareRequest(old.schema ?? {}, kept.schema ?? {}, `${where} ${old.name}`, releases);
    }),
  ];
}

function compareBody(before: Operation, after: Operation, where: string, releases: Releases): Breach[] {
  const isNewlyRequired = after.requestBody?.required === true && before.requestBody?.required !== true;
  const [old, kept] = [before.requestBody?.content ?? {}, after.requestBody?.content ?? {}];
  return [
    ...(isNewlyRequired ? [{ rule: 'body_newly_required', where } as const] : []),
    ...compareContent(old, kept, where, 'request_media_type_removed', (a, b, at) => compareRequest(a, b, at, releases)),
  ];
}

function compareResponses(
  before: Readonly<Record<string, Response>>,
  after: Readonly<Record<string, Response>>,
  where: string,
  releases: Releases,
): Breach[] {
  const added = Object.keys(after).filter((status) => status.startsWith('2') && !before[status]);
  return [
    ...added.map((status) => ({ rule: 'success_status_added', where: `${where} ${status}` }) as const),
    ...Object.entries(before).flatMap(([status, old]): Breach[] => {
      const kept = after[status];
      const at = `${where} ${status}`;
      return kept ? compareResponseOf(old, kept, at, releases) : [{ rule: 'response_status_removed', where: at }];
    }),
  ];
}

function compareResponseOf(before: Response, after: Response, where: string, releases: Releases): Breach[] {
  const headers = Object.entries(before.headers ?? {}).flatMap(([name, old]): Breach[] => {
    const [, kept] =
      Object.entries(after.headers ?? {}).find(([one]) => one.toLowerCase() === name.toLowerCase()) ?? [];
    if (!kept) return [{ rule: 'response_header_removed', where: `${where} ${name}` }];
    return compareResponse(old.schema ?? {}, kept.schema ?? {}, `${where} ${name}`, releases);
  });
  const [old, kept] = [before.content ?? {}, after.content ?? {}];
  const rule = 'response_media_type_removed';
  return [...headers, ...compareContent(old, kept, where, rule, (a, b, at) => compareResponse(a, b, at, releases))];
}

function compareContent(
  before: Content,
  after: Content,
  where: string,
  rule: Breach['rule'],
  compare: (a: Schema, b: Schema, where: string) => Breach[],
): Breach[] {
  return Object.entries(before).flatMap(([type, { schema = {} }]) => {
    const kept = after[type];
    return kept ? compare(schema, kept.schema ?? {}, where) : [{ rule, where: `${where} ${type}` }];
  });
}
