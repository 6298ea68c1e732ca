import type pg from 'pg';
import { bringIntoForce, remindOfEndings } from '../../src/agreements/index.ts';
import { askWitness, catchUpWithLog, forgetKeptAnswers, measureFollowers, prepareLog } from '../../src/audit/index.ts';
import { forgetValues, refreshArrears, remindOfArrears, stepCoverage } from '../../src/feedback/index.ts';
import { forgetSignIns, forgetUsedAssertions, keepProofs } from '../../src/identity/index.ts';
import { dayAt } from '../../src/kernel/index.ts';
import { compareQuota, forgetGuesses, reapWriters } from '../../src/metering/index.ts';
import {
  figuresOfAccess,
  figuresOfCoverage,
  figuresOfUsage,
  openReports,
  proposeForArrears,
  proposeForLateReports,
} from '../../src/monitoring/index.ts';
import { removeUnusedFiles } from '../../src/platform/files/index.ts';
import type { Metrics } from '../../src/platform/metrics/index.ts';
import { expireWarnings } from '../../src/sanctions/index.ts';
import { keepSandboxCalls } from '../../src/sandbox/index.ts';
import { keepOldClients, oldCalls, remindOfSwitches } from '../../src/switchover/index.ts';
import { closeOldTickets } from '../../src/tickets/index.ts';
import { findPatterns, followPeople, followUsage, publishFigures } from '../../src/usage/index.ts';
import { forgetBulk } from '../../src/verification/index.ts';
import type { Mails } from './open-mails.ts';
import type { Services } from './start-services.ts';
import { whileQuiet } from './while-quiet.ts';

/**
 * What is done beside the calls, and how often in milliseconds. Coverage and people follow the log in a small step each
 * second: a minute's calls at once took the processors for ten seconds, and calls waited. Sums of use are the other way
 * about: the more calls are added at once, the fewer rows of thousands of institutions are written for them.
 */
const every = {
  sequencing: 250,
  recalls: 250,
  backlog: 1_000,
  followers: 10_000,
  proofs: 1_000,
  usage: 3_000,
  coverage: 1_000,
  people: 1_000,
  witnesses: 10_000,
  reaping: 10_000,
  keys: 60_000,
  noise: 60_000,
  oldCalls: 10_000,
  sandboxCalls: 10_000,
  comparing: 60_000,
  addenda: 60_000,
  forgetting: 60_000,
  knowledge: 60_000,
  mail: 30_000,
  patterns: 60_000,
  log: 3_600_000,
  reminders: 3_600_000,
  duties: 3_600_000,
  switches: 3_600_000,
  figures: 3_600_000,
  files: 3_600_000,
  retention: 86_400_000,
} as const;

interface ChoreLog {
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** What chores use beside the services of the process. */
interface OfChores {
  /** Sends notices, where a server for mail is set. */
  readonly mails: Mails | undefined;
  /** For sums of many records at once: statements that may take a minute. */
  readonly patient: pg.Pool;
}

/** Starts the chores; answers how to stop them. */
export function runChores(services: Services & OfChores, metrics: Metrics, log: ChoreLog): () => void {
  const { pool, meter, writer, noise, oldClients, sandboxCalls, book, keys, clock, knowledge, sealing, passwords } =
    services;
  const chore = (name: keyof typeof every, work: () => Promise<unknown>) =>
    setInterval(onceAtATime(name, work, log), every[name]).unref();
  // Of a new register they are counted first, for seconds to minutes; until then names are compared by the committed list.
  onceAtATime('knowledge', () => knowledge.refresh(), log)();
  // A process may be started anew more often than every hour.
  onceAtATime('reminders', () => remind(services), log)();
  onceAtATime('duties', () => lookAfterDuties(services), log)();
  const retain = () => forgetValues({ pool, keys, clock, actor: 'gapura' });
  onceAtATime('retention', retain, log)();
  const timers = [
    chore('sequencing', sequencing(services, log)),
    chore('witnesses', () => askWitnesses(services, log)),
    chore('backlog', async () => metrics.logBacklog.set(await sealing.measure())),
    chore('followers', async () => {
      for (const [follower, behind] of Object.entries(await measureFollowers(pool)))
        metrics.followerBehind.set({ follower }, behind);
    }),
    // A proof that cannot be kept is learned again by the next process.
    chore('proofs', () => keepProofs(pool, passwords.takeProofs())),
    chore('recalls', () => meter.answerRecalls()),
    chore('reaping', () => reapWriters(pool)),
    chore('keys', takingUpKeys(services, log)),
    chore('log', () => prepareLog(pool, keys, clock)),
    chore('comparing', async () => {
      const unequal = await compareQuota(pool, dayAt(clock.business(), 'WIB'));
      metrics.quotaUnequal.set(unequal);
      if (unequal > 0) log.error({ unequal }, 'quota and log disagree; run `gapura log verify`');
    }),
    chore('forgetting', async () => {
      await forgetKeptAnswers(pool, clock);
      await forgetUsedAssertions(pool, clock);
      await forgetSignIns(pool, clock);
      await forgetGuesses(pool, clock);
      await forgetBulk(pool, clock);
    }),
    chore('addenda', () => bringIntoForce({ pool, keys, clock, actor: 'gapura' })),
    chore('knowledge', () => knowledge.refresh()),
    chore('reminders', () => remind(services)),
    chore('duties', () => lookAfterDuties(services)),
    chore('oldCalls', async () => {
      await catchUpWithLog(pool, oldCalls);
      await keepOldClients(pool, oldClients.take());
    }),
    chore('sandboxCalls', () => keepSandboxCalls(pool, sandboxCalls.take())),
    chore('switches', () => remindOfSwitches(services)),
    chore('retention', retain),
    chore(
      'usage',
      whileQuiet(() => followUsage(services.patient)),
    ),
    chore(
      'coverage',
      whileQuiet(() => stepCoverage(services)),
    ),
    chore(
      'people',
      whileQuiet(() => followPeople(services)),
    ),
    chore('patterns', () => findPatterns(services)),
    chore('figures', () => publishFigures({ pool, keys, clock, actor: 'gapura' })),
    chore('files', () => removeUnusedFiles(pool, clock)),
    chore('mail', () => sendMails(services.mails, metrics, log)),
    chore('noise', async () => {
      for (const entry of noise.take()) await writer.appendAlways(entry, book.epoch);
    }),
  ];
  return () => timers.forEach(clearInterval);
}

/** Opens the reports that are owed, proposes for what is too late, lets warnings expire, and closes answered tickets. */
async function lookAfterDuties({ pool, keys, clock }: Services): Promise<void> {
  const by = { pool, keys, clock, actor: 'gapura' };
  await openReports(by, [figuresOfAccess, figuresOfUsage, figuresOfCoverage]);
  await proposeForLateReports(by);
  await proposeForArrears(by);
  await expireWarnings(by);
  await closeOldTickets(by);
}

/** Reminders of agreements that end, and of data balikan that did not come. */
async function remind(services: Services): Promise<void> {
  await remindOfEndings(services);
  await remindOfArrears(services, await refreshArrears(services));
}

/** The process that signs asks the witnesses too. One that does not answer holds up nobody. */
async function askWitnesses({ sequencer, witnesses, pool }: Services, log: ChoreLog): Promise<void> {
  if (!sequencer.active) return;
  for (const witness of witnesses) {
    const answer = await askWitness(pool, witness).catch((err: unknown) => {
      log.warn({ err, witness: witness.key.name }, 'a witness of the access log could not be asked');
    });
    if (answer && answer.outcome !== 'cosigned') {
      log.warn({ witness: witness.key.name, outcome: answer.outcome }, 'a witness did not cosign the access log');
    }
  }
}

/** Sends what waits; says what was given up and what holds the others up, with no address. */
async function sendMails(mails: Mails | undefined, metrics: Metrics, log: ChoreLog): Promise<void> {
  const report = await mails?.run();
  if (!report) return;
  const { lastError, ...counts } = report;
  for (const [outcome, count] of Object.entries(counts)) metrics.mails.inc({ outcome }, count);
  const { refused, abandoned, postponed } = counts;
  if (refused + abandoned > 0)
    log.error({ refused, abandoned, lastError }, 'mails were given up; the portal has the notices');
  else if (postponed > 0) log.warn({ postponed, lastError }, 'mails could not be sent and will be tried again');
}

/** Appends and signs; says once when the log can no longer be signed, because calls will hear of it only later. */
function sequencing({ sequencer, signer }: Services, log: ChoreLog): () => Promise<void> {
  let told = signer.state;
  return async () => {
    await sequencer.run();
    if (!signer.maySign && signer.state !== told) {
      log.error({ signer: signer.state }, 'the access log is not signed; see docs/log.md for what to do');
    }
    told = signer.state;
  };
}

/** Calls take up rotated keys as they come; this is for a process without any, and says when it must be restarted. */
function takingUpKeys({ keys, pool }: Services, log: ChoreLog): () => Promise<void> {
  let told = true;
  return async () => {
    try {
      await keys.refresh(pool);
    } finally {
      if (!keys.masterKnown && told) {
        log.error({ masterKey: 'replaced' }, 'the master key was replaced; restart this process with the new one');
      }
      told = keys.masterKnown;
    }
  };
}

/**
 * A chore that takes longer than its interval is not started twice. One that fails comes again; of failures in a row,
 * as while the database is away, only the first is logged.
 */
function onceAtATime(chore: string, work: () => Promise<unknown>, log: ChoreLog): () => void {
  let running = false;
  let failing = false;
  const run = async () => {
    running = true;
    try {
      await work();
      failing = false;
    } catch (err) {
      if (!failing) log.warn({ err, chore }, 'a chore failed and will be tried again');
      failing = true;
    }
    running = false;
  };
  return () => {
    if (!running) void run();
  };
}
