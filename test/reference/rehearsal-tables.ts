import { clientEnvironment, type Scenario, scenarios, sceneRules, wholeRules } from '../../apps/rehearsal/index.ts';
import { code, markdownTable, type Tables } from './fill-page.ts';

/** What each variable of a client's environment holds. */
const variables: Readonly<Record<keyof ReturnType<typeof clientEnvironment>, string>> = {
  REHEARSAL_SCENARIO: 'name of the scene',
  REHEARSAL_DOOR: '`wire` or `native`: where to ask',
  REHEARSAL_NIK: 'whom to ask about; the same as `{nik}`',
  REHEARSAL_NIKS: 'the same, and whoever is to be asked about after it, separated by commas',
  REHEARSAL_NAMA_LGKP: 'the name to ask about',
  REHEARSAL_BASE_URL: 'what stands before `/dukcapil` and `/v1`',
  REHEARSAL_WIRE_INSTANSI: 'name in the path of the wire',
  REHEARSAL_WIRE_USER_ID: '`USER_ID`',
  REHEARSAL_WIRE_PASSWORD: '`PASSWORD`',
  REHEARSAL_TOKEN_URL: 'where tokens are given',
  REHEARSAL_CLIENT_ID: '`iss` and `sub` of an assertion',
  REHEARSAL_PRIVATE_KEY_FILE: 'path of the PEM file with the private key (Ed25519)',
  REHEARSAL_PRIVATE_KEY_FILE_P256:
    'path of another key of the same client (P-256), where the platform knows no Ed25519',
};

/** The tables of `docs/rehearsal.md`. */
export const rehearsalTables: Tables = {
  variables: markdownTable(
    ['variable', 'what it is'],
    Object.entries(variables).map(([name, about]) => [code(name), about]),
  ),
  rules: markdownTable(
    ['rule', 'door', 'yang diminta · what is asked', 'sebab · why', 'acuan · source'],
    [...sceneRules, ...wholeRules].map(({ name, door, asks, because, source }) => [
      code(name),
      door,
      `${asks.id} · ${asks.en}`,
      `${because.id} · ${because.en}`,
      source,
    ]),
  ),
  wire: sceneTable('wire'),
  native: sceneTable('native'),
};

/** Names of the variables that a client really finds. */
export const variablesFound = Object.keys(
  clientEnvironment(scenarios[0] as Scenario, {
    baseUrl: '',
    wire: { base: '', instansi: '', userId: '', password: '' },
    native: { tokenUrl: '', clientId: '', privateKeyFile: '', privateKeyFileP256: '' },
  }),
);

/** Names of the variables that are described. */
export const variablesDescribed = Object.keys(variables);

function sceneTable(door: Scenario['door']): string {
  const rows = scenarios
    .filter((one) => one.door === door)
    .map(({ name, nik, further, about }) => [code(name), [nik, ...further].join(', '), about.id, about.en]);
  return markdownTable(['scene', 'NIK', 'yang terjadi', 'what happens'], rows);
}
