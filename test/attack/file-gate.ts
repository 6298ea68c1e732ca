import { type Uuid, uuidV7 } from '../../src/kernel/index.ts';
import { connectionFor } from '../../src/platform/sql/index.ts';
import { type ElementName, getElement } from '../../src/reference/index.ts';
import {
  type Answer,
  type BulkJob,
  createJob,
  enterRows,
  type Gate,
  type InputRow,
  markChecked,
  moveJob,
  type OutputRow,
  openRunner,
  outputOf,
  type Question,
} from '../../src/verification/index.ts';
import type { OpenGate } from './open-gates.ts';
import type { Site } from './site.ts';

/** Milliseconds in which guesses come together into one file. */
const GATHERING_MS = 100;

/** Elements that files have columns for: whatever is attacked. */
const columns = ['NAMA_LGKP', 'NAMA_LGKP_IBU', 'ALAMAT', 'NO_KK'] as const satisfies readonly ElementName[];

interface Waiting {
  readonly question: Question;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * The gate as it is reached by files: questions that are asked within a moment become rows of one bulk job of their
 * institution, asked as a server's bulk thread asks them.
 */
export async function openFileGate(site: Site, live: OpenGate): Promise<OpenGate> {
  const { keys, clock } = site;
  const opened = await openRunner(connectionFor(site.app, 'route', 'bulk'), {
    node: 'attack bulk',
    keys,
    clock,
    backlog: { records: 1_000_000_000, seconds: 1_000_000_000 },
  });
  const waiting: Waiting[] = [];
  let isRunning = false;
  const runAll = async () => {
    while (waiting.length > 0) {
      await new Promise((resolve) => setTimeout(resolve, GATHERING_MS));
      const gathered = waiting.splice(0);
      await askByFile(site, opened, gathered).catch((error: unknown) => {
        for (const { reject } of gathered) reject(error);
      });
    }
    isRunning = false;
  };
  const verify: Gate['verify'] = (question) =>
    new Promise((resolve, reject) => {
      waiting.push({ question, resolve, reject });
      if (isRunning) return;
      isRunning = true;
      void runAll();
    });
  const close = async () => {
    await opened.close();
    await live.close();
  };
  return { gate: { ...live.gate, verify }, close };
}

type Opened = Awaited<ReturnType<typeof openRunner>>;

async function askByFile(site: Site, opened: Opened, gathered: readonly Waiting[]): Promise<void> {
  const byClient = new Map<Uuid, Waiting[]>();
  for (const one of gathered) {
    const caller = await one.question.authenticate(opened.book);
    if (!('credential' in caller)) continue;
    const { credentialId } = caller.credential;
    byClient.set(credentialId, [...(byClient.get(credentialId) ?? []), one]);
  }
  for (const rows of byClient.values()) {
    const job = await enterJob(site, opened, rows);
    await opened.runAll();
    for await (const answers of outputOf(site.pool, site.keys, job)) {
      for (const answer of answers) rows[answer[0]]?.resolve(toAnswer(answer));
    }
  }
}

async function enterJob({ pool, keys, clock }: Site, { book }: Opened, rows: readonly Waiting[]): Promise<BulkJob> {
  const [first] = rows as [Waiting];
  const caller = await first.question.authenticate(book);
  if (!('credential' in caller)) throw new TypeError('an attacker has a credential');
  await book.refreshIfChanged();
  const { institutionId, credentialId, rightId } = caller.credential;
  const job: BulkJob = {
    jobId: uuidV7(clock.now()),
    institutionId,
    credentialId,
    state: 'receiving',
    reason: null,
    purpose: book.right(rightId)?.purpose ?? '',
    officer: undefined,
    caseRef: undefined,
    threshold: null,
    peer: first.question.peer,
    format: 'csv',
    delimiter: ';',
    encoding: 'utf-8',
    header: ['NIK', ...columns],
    columns: ['NIK', ...columns],
    warnings: [],
    damages: {},
    refusal: null,
    createdAt: clock.now(),
    startedAt: null,
    endedAt: null,
  };
  await createJob(pool, job);
  await enterRows(rowsOf(rows), job, { sql: pool, keys });
  await markChecked(pool, job);
  await moveJob(pool, job, 'start');
  return job;
}

/** A row's line is its place among those that wait. */
async function* rowsOf(rows: readonly Waiting[]): AsyncGenerator<readonly InputRow[]> {
  yield rows.map(({ question: { asked } }, place): InputRow => {
    const nik = asked?.nik ?? '';
    const document = asked?.document?.number;
    const cells = columns.map((name) => (name === 'NO_KK' && document) || (asked?.submitted.get(name) ?? ''));
    return [place, nik, '', [nik, ...cells]];
  });
}

function toAnswer([, id, outcome, , elements, verdicts]: OutputRow): Answer {
  const told = { id: id as Uuid, replayed: false, minor: null, left: null };
  if (outcome !== 'verified') return { ...told, outcome } as Answer;
  const answered = elements.map((no, i) => {
    const [match, score, reason] = verdicts?.[i] ?? ([1, 100, 'identical'] as const);
    return { element: getElement(nameOf(no)), match: match === 1, score, reason, submitted: true };
  });
  return { ...told, outcome, threshold: 0, verdicts: answered };
}

function nameOf(no: number): ElementName {
  return columns.find((name) => getElement(name).no === no) ?? 'NIK';
}
