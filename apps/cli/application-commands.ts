import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { demand, PUSAT } from '../../src/access/index.ts';
import {
  type Application,
  addAttachment,
  applicationStates,
  getApplication,
  listApplications,
  listAttachments,
  listSteps,
  missingNow,
  readCounterForm,
  registerApplication,
  submitApplication,
} from '../../src/agreements/index.ts';
import type { Administration } from '../../src/audit/index.ts';
import { findActingOfficer, type Officer } from '../../src/institutions/index.ts';
import { dayAt, Fault, parseUuid, type Uuid } from '../../src/kernel/index.ts';
import { type CheckedFile, checkFile, scanBy } from '../../src/platform/files/index.ts';
import { argument, type Command, type Context, oneOf, option, parts, wholeNumber } from './command.ts';
import { asJson, table } from './print-table.ts';

/** Verbs about applications (permohonan). */
export const applicationCommands: readonly Command[] = [
  {
    words: 'application list',
    args: [],
    options: {
      state: { about: `States, by commas: ${applicationStates.join(', ')}. All when left out.`, optional: true },
      office: { about: 'Code of the office that they were handed in to.', optional: true },
      age: { about: 'Days that they have been in their state, at least.', fallback: '0' },
      limit: { about: 'How many at most.', fallback: '50' },
    },
    about: 'Lists applications, those first that are longest in their state.',
    async run(context) {
      const { pool, clock } = await context.installation();
      const { state, office } = context.options;
      const filter = {
        sort: 'waiting',
        age: wholeNumber(context, 'age'),
        limit: wholeNumber(context, 'limit'),
        ...(state !== undefined && { states: parts(state).map((one) => oneOf(one, 'state', applicationStates)) }),
        ...(office !== undefined && { office }),
      } as const;
      const everything = { officeCode: PUSAT, institutionId: null, applicationId: null };
      const found = await listApplications(pool, everything, filter, dayAt(clock.business(), 'WIB'));
      const rows = found.map(({ applicant, ...application }) => ({ ...application, name: applicant.name }));
      context.print(table(rows, ['applicationId', 'state', 'ageDays', 'officeCode', 'holder', 'agendaNo', 'name']));
    },
  },
  {
    words: 'application show',
    args: ['APPLICATION'],
    options: {},
    about: 'Shows an application with its papers, what it lacks and each step, by id.',
    async run(context) {
      const { pool } = await context.installation();
      const application = await getApplication(pool, applicationId(argument(context, 0)));
      const attachments = await listAttachments(pool, application.applicationId);
      const timeline = await listSteps(pool, application.applicationId);
      context.print(asJson({ ...application, missing: missingNow(application, attachments), attachments, timeline }));
    },
  },
  {
    words: 'application register',
    args: ['FILE'],
    options: {
      officer: { about: 'Id of the reviewer at whose counter it was handed in.' },
      scan: { about: 'PDF, JPEG or PNG of the paper form.', optional: true },
    },
    about: 'Registers a paper form that was typed into a JSON file, and submits it when nothing is missing.',
    async run(context) {
      const by = await context.administration();
      const officer = await reviewerOf(by, option(context, 'officer'));
      const form = readCounterForm(parseJson(read(argument(context, 0), 'FILE').toString('utf8')));
      const scan = await scanOf(context);
      const id = await registerApplication(by, officer, form);
      if (scan) await addAttachment(by, officer, id, { kind: 'form_scan', file: scan });
      const application = await getApplication(by.pool, id);
      tell(context, await submitIfWhole(by, officer, application));
    },
  },
];

async function reviewerOf({ pool, clock }: Administration, id: string): Promise<Officer & { officeCode: string }> {
  const known = parseUuid(id);
  const officer = known && (await findActingOfficer(pool, known, dayAt(clock.business(), 'WIB')));
  if (!officer?.officeCode) {
    throw new Fault('not_found', 'There is no such officer of an office today.', { field: 'officer' });
  }
  const { officeCode } = officer;
  demand(officer, 'application.register', { officeCode });
  return { ...officer, officeCode };
}

/** Looked at before anything is registered: a form without its scan would be left behind. */
async function scanOf({ options, installation }: Context): Promise<CheckedFile | undefined> {
  const { scan: path } = options;
  if (path === undefined) return undefined;
  const { config } = await installation();
  return checkFile({ name: basename(path), content: read(path, 'scan') }, scanBy(config.fileScanner));
}

async function submitIfWhole(by: Administration, officer: Officer, draft: Application) {
  const missing = missingNow(draft, await listAttachments(by.pool, draft.applicationId));
  return { application: missing.length === 0 ? await submitApplication(by, officer, draft) : draft, missing };
}

function tell({ print }: Context, { application, missing }: Awaited<ReturnType<typeof submitIfWhole>>): void {
  print(`${application.applicationId} ${application.state} (agenda ${application.agendaNo})`);
  for (const { name } of missing) print(`  missing: ${name}`);
}

function applicationId(text: string): Uuid {
  const id = parseUuid(text);
  if (id) return id;
  const remedy = 'See `gapura application list`.';
  throw new Fault('invalid_input', `${text} is no id of an application.`, { field: 'APPLICATION', remedy });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Fault('invalid_input', 'The file is no JSON.', { field: 'FILE' }, { cause });
  }
}

function read(path: string, field: string): Buffer {
  try {
    return readFileSync(path);
  } catch (cause) {
    throw new Fault(
      'invalid_input',
      `${path} cannot be read.`,
      { field, remedy: 'Check its path and rights.' },
      { cause },
    );
  }
}
