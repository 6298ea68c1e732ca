import type { Day, FaultDetail } from '../../kernel/index.ts';
import { Fault, parseDay, parseNetwork } from '../../kernel/index.ts';

/** One setting: its name in `gapura.json`, in the environment, its default, how text becomes its value, and what it is. */
interface Setting<T> {
  readonly env: string;
  /** Text as it would stand in the environment; undefined when there is no default. */
  readonly fallback: string | undefined;
  /** Secrets may also be given as a file, `<ENV>_FILE`, and are never printed. */
  readonly secret?: true;
  readonly read: (text: string) => T | Problem;
  readonly about: string;
}

/** Why a text is no value, and how to mend it. */
class Problem {
  readonly remedy: string;
  constructor(remedy: string) {
    this.remedy = remedy;
  }
}

const text = (value: string): string => value;
const optional = (value: string): string | undefined => (value === '' ? undefined : value);

const wholeNumber =
  (least: number, most: number) =>
  (value: string): number | Problem => {
    const number = Number(value);
    const whole = /^\d+$/.test(value) && number >= least && number <= most;
    return whole ? number : new Problem(`Give a whole number from ${least} to ${most}.`);
  };

const yesOrNo = (value: string): boolean | Problem => {
  if (value === 'yes' || value === 'no') return value === 'yes';
  return new Problem('Give yes or no.');
};

const oneOf =
  <T extends string>(...values: readonly T[]) =>
  (value: string): T | Problem =>
    values.find((known) => known === value) ?? new Problem(`Give one of ${values.join(', ')}.`);

const dayOrNone = (value: string): Day | undefined | Problem =>
  value === '' ? undefined : (parseDay(value) ?? new Problem('Give a day as YYYY-MM-DD.'));

const list = (value: string): readonly string[] =>
  value
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

const words = (value: string): readonly string[] => value.split(/\s+/).filter((word) => word !== '');

const networks = (value: string): readonly string[] | Problem => {
  const given = list(value);
  const remedy = 'Write networks like 10.0.0.0/8 or 2001:db8::/32, separated by commas.';
  return given.every(parseNetwork) ? given : new Problem(remedy);
};

/** Tokens and problems name the address, so it has no path, query or slash at the end. */
const addressOrNone = (value: string): string | undefined | Problem => {
  if (value === '') return undefined;
  const url = URL.canParse(value) ? new URL(value) : undefined;
  const bare = url && ['http:', 'https:'].includes(url.protocol) && url.origin === value.replace(/\/$/, '');
  return bare ? url.origin : new Problem('Give scheme, host and port only, such as https://gapura.contoh.go.id.');
};

/** An issuer may have a path; in the clear it would hand everybody's sign-in to whoever listens, so only at home. */
const addressWithPathOrNone = (value: string): string | undefined | Problem => {
  if (value === '') return undefined;
  const url = URL.canParse(value) ? new URL(value) : undefined;
  const isHome = url?.protocol === 'http:' && url.hostname === 'localhost';
  if (url && (url.protocol === 'https:' || isHome) && url.search === '' && url.hash === '') return value;
  return new Problem('Give an https address without query, such as https://sso.contoh.go.id.');
};

const logNameOrNone = (value: string): string | undefined | Problem => {
  if (value === '') return undefined;
  return /^[!-*,-~]+$/.test(value)
    ? value
    : new Problem('Give a name like gapura.contoh.go.id/log, without space or plus.');
};

/** Server and login of outgoing mail; a path or a query would be taken for something by somebody. */
const mailServerOrNone = (value: string): string | undefined | Problem => {
  if (value === '') return undefined;
  const url = URL.canParse(value) ? new URL(value) : undefined;
  const usable =
    url && ['smtp:', 'smtps:'].includes(url.protocol) && url.hostname !== '' && /^\/?$/.test(url.pathname + url.search);
  return usable ? value : new Problem('Give smtps://user:password@host or smtp://user:password@host:587.');
};

const mailboxOrNone = (value: string): string | undefined | Problem => {
  if (value === '') return undefined;
  return /^[^\s@<>,;:"]+@[^\s@<>,;:"]+$/.test(value)
    ? value
    : new Problem('Give one address, such as gapura@contoh.go.id.');
};

/** Every setting. `docs/reference/configuration.md` lists them; a test keeps page and table equal. */
export const settings = {
  home: {
    env: 'GAPURA_HOME',
    fallback: '.gapura',
    read: text,
    about: 'Folder of the installation: database, keys, demo.json.',
  },
  host: { env: 'GAPURA_HOST', fallback: '127.0.0.1', read: text, about: 'Address to listen on.' },
  port: { env: 'GAPURA_PORT', fallback: '8080', read: wholeNumber(1, 65_535), about: 'Port to listen on.' },
  publicUrl: {
    env: 'GAPURA_PUBLIC_URL',
    fallback: '',
    read: addressOrNone,
    about: 'Address that clients reach it at, such as https://gapura.contoh.go.id; empty is localhost and the port.',
  },
  tlsCertificate: {
    env: 'GAPURA_TLS_CERTIFICATE',
    fallback: '',
    read: optional,
    about: 'File of the certificate with its chain (PEM), to speak TLS without a proxy; needs GAPURA_TLS_KEY.',
  },
  tlsKey: {
    env: 'GAPURA_TLS_KEY',
    fallback: '',
    read: optional,
    about: "File of the certificate's private key (PEM); both files are read again within a minute of a change.",
  },
  callsASecond: {
    env: 'GAPURA_CALLS_A_SECOND',
    fallback: '200',
    read: wholeNumber(1, 100_000),
    about: 'Calls a second of one client of the native API to one process, before it hears 429.',
  },
  sandbox: {
    env: 'GAPURA_SANDBOX',
    fallback: 'yes',
    read: yesOrNo,
    about: 'Serve the sandbox beside the register, to sandbox credentials alone: yes or no.',
  },
  databaseUrl: {
    env: 'DATABASE_URL',
    fallback: '',
    secret: true,
    read: optional,
    about: 'Outside PostgreSQL 15 to 18; empty starts the embedded one.',
  },
  databaseMigrationUrl: {
    env: 'DATABASE_MIGRATION_URL',
    fallback: '',
    secret: true,
    read: optional,
    about: 'Login that owns the tables and migrates; empty uses DATABASE_URL.',
  },
  masterKey: {
    env: 'GAPURA_MASTER_KEY',
    fallback: '',
    secret: true,
    read: optional,
    about: 'Master key of the log (32 bytes, base64); empty keeps one under the home.',
  },
  masterKeyNext: {
    env: 'GAPURA_MASTER_KEY_NEXT',
    fallback: '',
    secret: true,
    read: optional,
    about: 'Master key that `gapura master-key replace` changes to; needed where GAPURA_MASTER_KEY is set.',
  },
  logOrigin: {
    env: 'GAPURA_LOG_ORIGIN',
    fallback: '',
    read: logNameOrNone,
    about: 'Name of the access log, for its very first start; empty is the public address without scheme, and /log.',
  },
  logBacklog: {
    env: 'GAPURA_LOG_BACKLOG',
    fallback: '500000',
    read: wholeNumber(1, 1_000_000_000),
    about: 'Records of the access log without a signed checkpoint, past which calls hear 503.',
  },
  logBacklogSeconds: {
    env: 'GAPURA_LOG_BACKLOG_SECONDS',
    fallback: '60',
    read: wholeNumber(5, 86_400),
    about: 'Seconds that the oldest of them may wait, past which calls hear 503.',
  },
  logRetentionMonths: {
    env: 'GAPURA_LOG_RETENTION_MONTHS',
    fallback: '60',
    read: wholeNumber(12, 1_200),
    about:
      'Whole months that records of the access log are kept after theirs, before `gapura log drop-month` may drop it. Five years are an assumption: no rule names a time.',
  },
  logWitnesses: {
    env: 'GAPURA_LOG_WITNESSES',
    fallback: '',
    read: list,
    about: 'Witnesses that cosign the access log, each its key, =, and its address (C2SP tlog-witness), by commas.',
  },
  smtpUrl: {
    env: 'GAPURA_SMTP_URL',
    fallback: '',
    secret: true,
    read: mailServerOrNone,
    about:
      'Server that notices are mailed through, such as smtps://user:password@host; smtp:// speaks STARTTLS unless it is on this machine. Empty: notices are in the portal alone.',
  },
  mailFrom: {
    env: 'GAPURA_MAIL_FROM',
    fallback: '',
    read: mailboxOrNone,
    about: 'Address that mails come from; needed where GAPURA_SMTP_URL is set.',
  },
  fileScanner: {
    env: 'GAPURA_FILE_SCANNER',
    fallback: '',
    read: words,
    about:
      'Command that scans each file that is handed in, such as `clamdscan -`, without a shell. It gets the file on standard input and ends with 0 (clean) or 1 (infected) within 30 s; otherwise the file is not taken. Empty scans nothing, and files say so.',
  },
  trustedSigners: {
    env: 'GAPURA_TRUSTED_SIGNERS',
    fallback: '',
    read: optional,
    about:
      'File of certificates (PEM) of the authorities (PSrE) whose electronic signatures on agreements are believed; empty: papers come as scans.',
  },
  oidcIssuer: {
    env: 'GAPURA_OIDC_ISSUER',
    fallback: '',
    read: addressWithPathOrNone,
    about:
      "Issuer of the staff's own identity provider (OpenID Connect), such as https://sso.contoh.go.id; empty is none.",
  },
  oidcClientId: {
    env: 'GAPURA_OIDC_CLIENT_ID',
    fallback: '',
    read: optional,
    about:
      'What Gapura is called there; its redirect address is /portal/v1/session/oidc/callback below the public one.',
  },
  oidcClientSecret: {
    env: 'GAPURA_OIDC_CLIENT_SECRET',
    fallback: '',
    secret: true,
    read: optional,
    about: 'What Gapura proves itself with there.',
  },
  asOf: {
    env: 'GAPURA_AS_OF',
    fallback: '',
    read: dayOrNone,
    about: 'Day on which the business clock starts, with a database of its own; empty is today.',
  },
  demo: {
    env: 'GAPURA_DEMO',
    fallback: 'yes',
    read: yesOrNo,
    about: 'Load the demo into an empty database: yes or no.',
  },
  demoResidents: {
    env: 'GAPURA_DEMO_RESIDENTS',
    fallback: '20000',
    read: wholeNumber(1_000, 10_000_000),
    about: 'Synthetic residents of the demo.',
  },
  trustedProxies: {
    env: 'GAPURA_TRUSTED_PROXIES',
    fallback: '',
    read: networks,
    about: 'Networks of proxies whose X-Forwarded-For is believed, separated by commas.',
  },
  metricsNetworks: {
    env: 'GAPURA_METRICS_NETWORKS',
    fallback: '127.0.0.0/8,::1/128',
    read: networks,
    about: 'Networks that may read /metrics, separated by commas.',
  },
  logLevel: {
    env: 'GAPURA_LOG_LEVEL',
    fallback: 'info',
    read: oneOf('debug', 'info', 'warn', 'error', 'silent'),
    about: 'Least level of log lines.',
  },
} as const satisfies Record<string, Setting<unknown>>;

type Settings = typeof settings;
export type SettingName = keyof Settings;

/** The configuration: each setting's value, of its type. */
export type Config = { readonly [Name in SettingName]: Exclude<ReturnType<Settings[Name]['read']>, Problem> };

/** Where values come from, strongest last: the file's object, the environment, flags (by setting name). */
export interface ConfigSources {
  readonly file: Readonly<Record<string, unknown>>;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly flags: Readonly<Record<string, string | undefined>>;
  /** Reads a secret's file; throws when there is none. */
  readonly readFile: (path: string) => string;
}

/** Puts the configuration together; throws `configuration_invalid` naming the setting and the remedy. */
export function readConfig(sources: ConfigSources): Config {
  for (const name of Object.keys(sources.file)) {
    if (!(name in settings)) throw invalid(name, `gapura.json names ${name}, which is no setting.`, 'Take it out.');
  }
  const entries = Object.entries(settings).map(([name, setting]) => [name, settingValue(name, setting, sources)]);
  return Object.fromEntries(entries) as Config;
}

function settingValue(name: string, setting: Setting<unknown>, sources: ConfigSources): unknown {
  const given = sources.flags[name] ?? fromEnvironment(setting, sources) ?? fromFile(name, sources);
  const value = setting.read(given ?? setting.fallback ?? '');
  if (value instanceof Problem)
    throw invalid(setting.env, `${setting.env} has a value that cannot be used.`, value.remedy);
  return value;
}

function fromEnvironment(setting: Setting<unknown>, { environment, readFile }: ConfigSources): string | undefined {
  const path = setting.secret ? environment[`${setting.env}_FILE`] : undefined;
  if (path === undefined) return environment[setting.env];
  try {
    return readFile(path).trim();
  } catch (cause) {
    throw invalid(
      `${setting.env}_FILE`,
      `${setting.env}_FILE names a file that cannot be read.`,
      'Check path and rights.',
      cause,
    );
  }
}

function fromFile(name: string, { file }: ConfigSources): string | undefined {
  const value = file[name];
  if (value === undefined) return undefined;
  if (Array.isArray(value)) return value.join(',');
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return String(value);
}

function invalid(field: string, message: string, remedy: string, cause?: unknown): Fault {
  const detail: FaultDetail = { field, remedy };
  return new Fault('configuration_invalid', message, detail, { cause });
}
