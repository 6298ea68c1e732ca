/** What is used of saxen, which ships no types. */
declare module 'saxen' {
  /** The attributes of a tag as they stand in the file; false when they are malformed. */
  export type GetAttributes = () => Readonly<Record<string, string>> | false;

  export class Parser {
    on(
      event: 'openTag',
      listener: (name: string, attributes: GetAttributes, decode: unknown, isEmpty: boolean) => void,
    ): this;
    on(event: 'closeTag', listener: (name: string) => void): this;
    on(event: 'text' | 'cdata', listener: (text: string) => void): this;
    on(event: 'attention', listener: () => void): this;
    on(event: 'error' | 'warn', listener: (problem: Error) => void): this;
    write(text: string): this;
    end(): Error | null;
    stop(): void;
  }
}
