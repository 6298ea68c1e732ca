import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Fault } from '../../src/kernel/index.ts';
import { type Config, readConfig } from '../../src/platform/config/index.ts';
import { isPlainObject } from '../../src/platform/lossless-json/index.ts';

/** The configuration of this process: defaults < `$GAPURA_HOME/gapura.json` < environment < flags (by setting name). */
export function readEnvironment(flags: Readonly<Record<string, string | undefined>> = {}): Config {
  const home = resolve(flags.home ?? process.env.GAPURA_HOME ?? '.gapura');
  const sources = {
    file: readFile(join(home, 'gapura.json')),
    environment: process.env,
    flags: { ...flags, home },
    readFile: (path: string) => readFileSync(path, 'utf8'),
  };
  return readConfig(sources);
}

function readFile(path: string): Readonly<Record<string, unknown>> {
  if (!existsSync(path)) return {};
  try {
    const read: unknown = JSON.parse(readFileSync(path, 'utf8'));
    if (isPlainObject(read)) return read as Readonly<Record<string, unknown>>;
  } catch (cause) {
    throw unreadable(path, cause);
  }
  throw unreadable(path);
}

function unreadable(path: string, cause?: unknown): Fault {
  const remedy = 'Mend it, or take it away to start with defaults.';
  return new Fault('configuration_invalid', `${path} is no JSON object.`, { field: 'gapura.json', remedy }, { cause });
}
