/** A schema of JSON Schema 2020-12, as far as the comparison looks at it. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly [keyword: string]: unknown;
}

/** What is sent or answered, by media type. */
export type Content = Readonly<Record<string, { readonly schema?: Schema }>>;

/** What is sent beside the body. */
export interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema?: Schema;
}

/** What is answered with one status. */
export interface Response {
  readonly content?: Content;
  readonly headers?: Readonly<Record<string, { readonly schema?: Schema }>>;
}

/** Schemes that must all be satisfied, each with its scopes. */
export type SecurityRequirement = Readonly<Record<string, readonly string[]>>;

/** A method of a path. */
export interface Operation {
  readonly operationId?: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly required?: boolean; readonly content?: Content };
  readonly responses?: Readonly<Record<string, Response>>;
  /** Any one of these lets a call in. */
  readonly security?: readonly SecurityRequirement[];
}

/** An OpenAPI 3.1 document, as far as the comparison looks at it. */
export interface OpenApi {
  readonly info: { readonly version: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly security?: readonly SecurityRequirement[];
  readonly components?: {
    readonly schemas?: Readonly<Record<string, Schema>>;
    readonly securitySchemes?: Readonly<Record<string, { readonly type: string; readonly flows?: object }>>;
  };
}
