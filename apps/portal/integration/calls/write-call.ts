import type { Call } from './call.ts';

/** A call as it is typed into a shell. The token of `/v1` is a variable: it does not belong into what is copied. */
export function writeCurl({ door, path, body }: Call, origin: string): string {
  const lines = [
    `curl '${origin}${path}'`,
    ...(door === 'native' ? [`  -H "Authorization: Bearer $TOKEN"`] : []),
    `  -H 'Content-Type: application/json'`,
    `  -d '${quoted(JSON.stringify(body, null, 2))}'`,
  ];
  return lines.join(' \\\n');
}

/** A call in TypeScript: by the SDK where it knows it, else by `fetch`. */
export function writeTypeScript(call: Call, origin: string): string {
  const body = JSON.stringify(call.body, null, 2);
  if (call.door === 'wire')
    return `const response = await fetch('${origin}${call.path}', {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(${indented(body)}),
});
console.log(await response.json());
`;
  return `import { readFile } from 'node:fs/promises';
import { Gapura } from '@gapura/sdk';

const { GAPURA_CLIENT_ID = '', GAPURA_KEY = '' } = process.env;
const gapura = new Gapura({
  baseUrl: '${origin}',
  clientId: GAPURA_CLIENT_ID,
  privateKey: await readFile(GAPURA_KEY, 'utf8'),
});
console.log(await gapura.${call.verb}(${body}));
`;
}

/** Within single quotes of a shell nothing is special but they themselves. */
function quoted(text: string): string {
  return text.replaceAll("'", String.raw`'\''`);
}

function indented(text: string): string {
  return text.replaceAll('\n', '\n  ');
}
