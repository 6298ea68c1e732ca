/** Version of the native API. Within a major version it only grows: docs/versioning.md. */
export const API_VERSION = '1.0.0';

/** The words at the head of the OpenAPI document. */
export const apiDescription = {
  title: 'Gapura native API',
  version: API_VERSION,
  description: [
    'Gerbang pemanfaatan data kependudukan: tanya apakah data seseorang sesuai dengan register, jawabannya sesuai atau tidak sesuai per elemen.',
    '',
    'Ask whether what you were told of a person agrees with the population register. The answer says for each element whether it matches, how alike it is and why; it never holds a value of the register.',
    '',
    'Start with `docs/guides/integrator.md`; [each code is explained here](/reference/errors).',
  ].join('\n'),
} as const;
