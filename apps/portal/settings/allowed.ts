/** The values that a setting can have, as a form asks for them. */
export type Allowed =
  | { readonly kind: 'fixed' }
  | { readonly kind: 'yesNo' }
  | { readonly kind: 'one'; readonly words: readonly string[] }
  | { readonly kind: 'order'; readonly words: readonly string[] }
  | { readonly kind: 'number' | 'numbers'; readonly least: number; readonly most: number };

interface Schema {
  readonly const?: unknown;
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: Schema;
}

/** Reads the JSON Schema of a setting; what is none of the kinds that settings have is not offered to be changed. */
export function allowedOf(schema: unknown): Allowed {
  const { type, enum: words, minimum: least = 0, maximum: most = 0, items = {} } = schema as Schema;
  if (type === 'boolean') return { kind: 'yesNo' };
  if (type === 'integer') return { kind: 'number', least, most };
  if (words) return { kind: 'one', words };
  if (items.enum) return { kind: 'order', words: items.enum };
  if (items.type === 'integer') return { kind: 'numbers', least: items.minimum ?? 0, most: items.maximum ?? 0 };
  return { kind: 'fixed' };
}
