import { describe, expect, it } from 'vitest';
import { type Config, type ConfigSources, readConfig, type SettingName, settings } from './settings.ts';

function read(sources: Partial<ConfigSources> = {}): Config {
  const readFile = (path: string) => {
    if (path === '/run/secrets/key') return 'from a file\n';
    throw new RangeError('no such file');
  };
  return readConfig({ file: {}, environment: {}, flags: {}, readFile, ...sources });
}

/** The fault of values that cannot be used. */
function faultOf(sources: Partial<ConfigSources>) {
  try {
    read(sources);
  } catch (error) {
    return error;
  }
  return expect.fail('the configuration was accepted');
}

const names = Object.keys(settings) as SettingName[];

describe('without any setting', () => {
  it('the configuration is the demo on this machine', () => {
    expect(read()).toEqual({
      home: '.gapura',
      host: '127.0.0.1',
      port: 8080,
      publicUrl: undefined,
      callsASecond: 200,
      sandbox: true,
      databaseUrl: undefined,
      databaseMigrationUrl: undefined,
      masterKey: undefined,
      masterKeyNext: undefined,
      smtpUrl: undefined,
      mailFrom: undefined,
      asOf: undefined,
      demo: true,
      demoResidents: 20_000,
      fileScanner: [],
      trustedProxies: [],
      metricsNetworks: ['127.0.0.0/8', '::1/128'],
      logBacklog: 500_000,
      logBacklogSeconds: 60,
      logRetentionMonths: 60,
      logLevel: 'info',
      logOrigin: undefined,
      logWitnesses: [],
    });
  });
});

describe('a setting is taken from', () => {
  it('a flag before the environment before the file before the default', () => {
    const file = { port: 1000 };
    const environment = { GAPURA_PORT: '2000' };
    const flags = { port: '3000' };
    expect(read({ file }).port).toBe(1000);
    expect(read({ file, environment }).port).toBe(2000);
    expect(read({ file, environment, flags }).port).toBe(3000);
    expect(read({ environment: {}, flags }).port).toBe(3000);
  });

  it('the file in JSON’s own types', () => {
    const file = {
      port: 9000,
      demo: false,
      trustedProxies: ['10.0.0.0/8', '::1'],
      logLevel: 'warn',
      asOf: '2021-11-18',
    };
    expect(read({ file })).toMatchObject(file);
    expect(read({ file: { demo: true } }).demo).toBe(true);
  });

  it.each(['databaseUrl', 'databaseMigrationUrl', 'masterKey', 'masterKeyNext'] as const)(
    'a file of its own, for the secret %s',
    (name) => {
      const { env } = settings[name];
      const environment = { [env]: 'from the environment', [`${env}_FILE`]: '/run/secrets/key' };
      expect(read({ environment })[name]).toBe('from a file');
    },
  );

  it('no file, where it is no secret', () => {
    expect(read({ environment: { GAPURA_PORT_FILE: '/run/secrets/key' } }).port).toBe(8080);
  });
});

describe('a value that cannot be used', () => {
  const wrong: Partial<Record<SettingName, readonly string[]>> = {
    port: ['', '0', '65536', '80a', '-1', '8080.5', '１２', '0x50'],
    asOf: ['2021-02-30', '18-11-2021', 'kemarin'],
    logOrigin: ['gapura contoh', 'a+b'],
    logBacklog: ['0', '-1', 'banyak'],
    logBacklogSeconds: ['4', '86401'],
    smtpUrl: ['surat.contoh.go.id', 'http://surat.contoh.go.id', 'smtp://surat.contoh.go.id/x', 'smtp://'],
    mailFrom: ['gapura', 'a@b, c@d', 'Gapura <a@b>', 'a@b\r\nBcc: c@d'],
    demo: ['', 'true', '1', 'Yes'],
    demoResidents: ['999', '10000001', 'banyak'],
    trustedProxies: ['localhost', '10.0.0.0/33', '10.0.0.0/8;10.1.0.0/16', '10.0.0.0/'],
    metricsNetworks: ['*', '10.0.0.1/8'],
    logLevel: ['', 'INFO', 'trace'],
  };
  const cases = Object.entries(wrong).flatMap(([name, values]) => values.map((value) => [name, value] as const));

  it.each(cases)('of %s, "%s", ends the start with the setting’s name and a remedy', (name, value) => {
    const { env } = settings[name as SettingName];
    for (const sources of [
      { environment: { [env]: value } },
      { flags: { [name]: value } },
      { file: { [name]: value } },
    ]) {
      const fault = faultOf(sources);
      expect(fault).toMatchObject({
        code: 'configuration_invalid',
        field: env,
        remedy: expect.stringMatching(/^\w.+\.$/),
      });
      expect(fault).toMatchObject({ message: expect.stringContaining(env) });
    }
  });

  it('is never shown, since it may be a secret in the wrong place', () => {
    expect(String(faultOf({ environment: { GAPURA_PORT: 'r+a%h&s=ia' } }))).not.toContain('r+a%h&s=ia');
  });

  it('is a name in the file that is no setting', () => {
    expect(faultOf({ file: { prot: 8080 } })).toMatchObject({ code: 'configuration_invalid', field: 'prot' });
  });

  it('is a secret’s file that cannot be read', () => {
    const fault = faultOf({ environment: { GAPURA_MASTER_KEY_FILE: '/nowhere' } });
    expect(fault).toMatchObject({ code: 'configuration_invalid', field: 'GAPURA_MASTER_KEY_FILE' });
  });
});

describe('the table of settings', () => {
  it('has no variable twice, and tells of each what it is', () => {
    const variables = names.map((name) => settings[name].env);
    expect(new Set(variables).size).toBe(names.length);
    for (const name of names) expect(settings[name].about).toMatch(/^[A-Z].+\.$/);
  });

  it('has defaults that can be used', () => {
    expect(() =>
      read({ environment: Object.fromEntries(names.map((name) => [settings[name].env, settings[name].fallback])) }),
    ).not.toThrow();
  });
});
