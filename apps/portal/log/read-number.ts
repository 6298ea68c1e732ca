const NUMBER = /^(?:urn:uuid:)?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** A request's number as it was copied, alone or as the urn that problems have; undefined for all else: what may be a NIK must not get into an address. */
export function readNumber(text: string): string | undefined {
  return NUMBER.exec(text.trim().toLowerCase())?.[1];
}
