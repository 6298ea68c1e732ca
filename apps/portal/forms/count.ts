/** A whole number as it was typed, with or without marks between thousands; undefined when it is none. */
export function readCount(text: string): number | undefined {
  const plain = text.trim();
  return /^\d{1,3}([., ]\d{3})+$|^\d{1,10}$/.test(plain) ? Number(plain.replace(/\D/g, '')) : undefined;
}
