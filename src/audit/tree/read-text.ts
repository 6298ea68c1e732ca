const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Reads bytes as UTF-8, or takes text; undefined when it is not well formed. */
export function readText(input: string | Uint8Array): string | undefined {
  if (typeof input === 'string') return input.isWellFormed() ? input : undefined;
  try {
    return utf8.decode(input);
  } catch {
    return undefined;
  }
}

/** Reads base64 (RFC 4648 section 4), padded and with nothing between; undefined when it is written in any other way. */
export function readBase64(text: string): Buffer | undefined {
  const bytes = Buffer.from(text, 'base64');
  return bytes.toString('base64') === text ? bytes : undefined;
}

/** Reads a number of leaves: decimal digits, no leading zero, below 2^53; undefined when it is none. */
export function readCount(text: string): number | undefined {
  const count = /^(?:0|[1-9]\d{0,15})$/.test(text) ? Number(text) : undefined;
  return Number.isSafeInteger(count) ? count : undefined;
}
