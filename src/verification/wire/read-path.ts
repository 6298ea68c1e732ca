/** What a request's path says. */
export interface WirePath {
  /** Name of the institution in upper case (`RSUD_CONTOH`), or its 15-digit customer id. */
  readonly institution: string;
  /** Method in upper case, as the client spells it; it may be an alias. */
  readonly method: string;
  /** Region of a regional instance, `PP` or `PP-KK`; null in the short form of the path. */
  readonly wil: string | null;
}

/** One segment once decoded: printable ASCII without a slash, so that no NUL or line break travels further. */
const SEGMENT = /^[!-.0-~][ -.0-~]{0,99}$/;
const REGION = /^\d{2}(-\d{2})?$/;

/**
 * Reads `/dukcapil/get_json/{instansi}/{method}` or `/dukcapil/get_json/{wil}/{instansi}/{method}`: no regard to case,
 * slashes may be doubled or trail (bases are configured with and without one), the query string is ignored.
 * Undefined when the path is neither, or a percent escape in it is broken.
 */
export function readWirePath(path: string): WirePath | undefined {
  const known = readPaths.get(path);
  if (known) return known;
  const read = readAnew(path);
  if (read && readPaths.size < MOST_KEPT) readPaths.set(path, read);
  return read;
}

/** A client calls the same path all day; reading it anew costs 2 % of a call. */
const MOST_KEPT = 20_000;
const readPaths = new Map<string, WirePath>();

function readAnew(path: string): WirePath | undefined {
  const segments = decodeSegments(path);
  if (segments?.[0] !== 'DUKCAPIL' || segments[1] !== 'GET_JSON') return undefined;
  const rest = segments.slice(2);
  const wil = rest.length === 3 && REGION.test(rest[0] ?? '') ? rest.shift() : null;
  const [institution, method] = rest;
  if (rest.length !== 2 || institution === undefined || method === undefined) return undefined;
  return { institution, method, wil: wil ?? null };
}

function decodeSegments(path: string): string[] | undefined {
  const [withoutQuery = ''] = path.split('?', 1);
  const segments = withoutQuery.split('/').filter((segment) => segment !== '');
  const decoded = segments.map(decodeSegment);
  return decoded.every((segment) => segment !== undefined) ? decoded : undefined;
}

/** Decoded by itself, because an escaped slash must not become a border between segments. */
function decodeSegment(segment: string): string | undefined {
  try {
    const text = decodeURIComponent(segment);
    return SEGMENT.test(text) ? text.toUpperCase() : undefined;
  } catch {
    return undefined;
  }
}
