import { writeFileSync } from 'node:fs';
import { type Clock, systemClock } from '../../src/kernel/index.ts';
import { type KeysFile, makeCredentials, writeKeys } from './credentials.ts';
import { deskOf } from './desk.ts';
import { judge, type Report } from './judge.ts';
import { Recorder } from './recorder.ts';
import type { Ended } from './rules/index.ts';
import { type Command, runClient } from './run-client.ts';
import type { Door, Scenario } from './scenario.ts';
import { selectScenarios } from './scenarios.ts';
import { listen } from './serve.ts';
import { Tokens } from './tokens.ts';

/** How a rehearsal is held. */
export interface RehearsalSettings {
  readonly host: string;
  /** 0 for any that is free. */
  readonly port: number;
  /** Where clients reach it, without a slash at the end, when that is not where it listens. */
  readonly publicUrl?: string | undefined;
  readonly door: Door | 'both';
  /** Names or beginnings of names of scenes, separated by commas; all when left out. */
  readonly only?: string | undefined;
  /** Path of the file of keys that is written. */
  readonly keysFile: string;
  /** Milliseconds that a slow answer takes; 6,000. */
  readonly slowMs?: number | undefined;
}

/** A rehearsal that has begun. */
export interface Rehearsal {
  readonly keys: KeysFile;
  readonly scenarios: readonly Scenario[];
  /** Runs a client for every scene, one after the other. */
  run(command: Command, onEnd?: (scenario: Scenario) => void): Promise<void>;
  report(): Report;
  close(): Promise<void>;
}

/** An answer may take 5 s while the fate of its record is in doubt; this is a little more. */
const SLOW_MS = 6_000;

/**
 * Begins a rehearsal: makes keys, writes them, and listens.
 *
 * @throws Fault `invalid_input` for an unknown scene, `port_taken`.
 */
export async function rehearse(settings: RehearsalSettings, clock: Clock = systemClock()): Promise<Rehearsal> {
  const scenarios = selectScenarios(settings.door, settings.only);
  const credentials = makeCredentials(clock);
  const recorder = new Recorder(scenarios, clock);
  const ended = new Map<string, Ended>();
  const report = () => judge(settings.door, scenarios, recorder.exchanges, ended);
  const host = settings.host.includes(':') ? `[${settings.host}]` : settings.host;
  const urlOf = (port: number) => settings.publicUrl ?? `http://${host}:${port}`;
  const server = await listen(settings.host, settings.port, (port) => [
    {
      recorder,
      tokens: new Tokens(clock),
      credentials,
      clock,
      baseUrl: urlOf(port),
      slowMs: settings.slowMs ?? SLOW_MS,
    },
    deskOf({ scenarios, report, reset: () => recorder.reset() }),
  ]);
  const keys = writeKeys(settings.keysFile, urlOf(server.port), credentials);
  return {
    keys,
    scenarios,
    report,
    close: server.close,
    async run(command, onEnd) {
      for (const scenario of scenarios) {
        recorder.startRun(scenario);
        ended.set(scenario.name, await runClient(command, scenario, keys, clock));
        onEnd?.(scenario);
      }
    },
  };
}

/** Writes a report as JSON. */
export function writeReport(path: string, report: Report): void {
  writeFileSync(path, `${JSON.stringify(report, null, 2)}\n`);
}
