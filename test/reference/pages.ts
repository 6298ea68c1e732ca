import { type Command, commands, type Option, usageOf } from '../../apps/cli/index.ts';
import { denials } from '../../src/access/index.ts';
import { administrationEvents, dropRefusals, retentionOutcomes } from '../../src/audit/index.ts';
import { lookOutcomes } from '../../src/disclosure/index.ts';
import { feedbackOutcomes, pushRemedies } from '../../src/feedback/index.ts';
import { passwordWeaknesses, signInOutcomes, tokenOutcomes, tokenRefusals } from '../../src/identity/index.ts';
import { faultCodes } from '../../src/kernel/index.ts';
import { type NoticeKind, noticeKinds } from '../../src/notices/index.ts';
import { settings } from '../../src/platform/config/index.ts';
import { fileRefusals } from '../../src/platform/files/index.ts';
import { createMetrics } from '../../src/platform/metrics/index.ts';
import { describeAllowed, type Setting, subjects } from '../../src/settings/index.ts';
import {
  fileNotices,
  furtherReasons,
  outcomes,
  parameterCodes,
  parameterReasons,
  reasons,
  refusalTexts,
  sentences,
  terms,
} from '../../src/verification/index.ts';
import { code, markdownTable, type Tables } from './fill-page.ts';

/** The reference pages under `docs/reference`, each with the tables of the code that it shows. */
export const pages: Readonly<Record<string, Tables>> = {
  'errors.md': {
    outcomes: outcomeTable(),
    denials: meanings('denial', denials),
    parameters: meanings('reason', parameterReasons),
    native: sentenceTable(),
    native_parameters: bilingualTable('code', parameterCodes),
    file_notices: noticeTable(),
    terms: meanings('term', terms),
    reasons: meanings('reason', {
      ...reasons,
      ...furtherReasons,
      not_granted: 'The right does not cover the element.',
    }),
    tokens: tokenTable(),
    push: meanings('reason', pushRemedies),
    drops: markdownTable(
      ['code', 'meaning', 'what to do'],
      Object.entries(dropRefusals).map(([name, { meaning, remedy }]) => [code(name), meaning, remedy]),
    ),
    files: markdownTable(
      ['code', 'reason', 'what to do'],
      Object.entries(fileRefusals).map(([name, { reason, remedy }]) => [code(name), reason, remedy]),
    ),
    faults: meanings('code', faultCodes),
  },
  'audit-events.md': {
    outcomes: meanings(
      'outcome',
      mapValues(outcomes, ({ meaning }) => meaning),
    ),
    administration: meanings('event', administrationEvents),
    retention: meanings('outcome', retentionOutcomes),
    tokens: meanings('outcome', tokenOutcomes),
    feedback: meanings('outcome', feedbackOutcomes),
    looks: meanings('outcome', lookOutcomes),
  },
  'notices.md': { notices: noticeKindTable(), texts: noticeTexts() },
  'sign-in.md': { outcomes: signInTable(), weaknesses: bilingualTable('reason', passwordWeaknesses) },
  'configuration.md': { settings: settingTable() },
  'metrics.md': { metrics: metricTable() },
  'settings.md': mapValues(subjects, programmeTable),
  'cli.md': { verbs: verbTable(), details: commands.map(detailsOf).join('\n\n') },
};

function meanings(name: string, table: Readonly<Record<string, string>>): string {
  return markdownTable(
    [name, 'meaning'],
    Object.entries(table).map(([key, meaning]) => [code(key), meaning]),
  );
}

function outcomeTable(): string {
  const rows = Object.entries(outcomes).map(([outcome, { wire, native, charged, meaning }]) => [
    code(outcome),
    wire ?? '',
    native === null ? '' : String(native),
    charged ? 'yes' : 'no',
    meaning,
    textOf(outcome),
  ]);
  return markdownTable(['outcome', 'wire', 'native', 'costs a hit', 'meaning', 'text on the wire'], rows);
}

/** What the native door says of each code, to whom. */
function sentenceTable(): string {
  const rows = Object.entries(sentences).map(([name, { user, operator }]) => [
    code(name),
    `${user.id} · ${user.en}`,
    `${operator.id} · ${operator.en}`,
  ]);
  return markdownTable(['code', 'to the user', 'to the operator'], rows);
}

function bilingualTable(name: string, table: Readonly<Record<string, { readonly id: string; readonly en: string }>>) {
  return markdownTable(
    [name, 'apa yang harus dilakukan', 'what to do'],
    Object.entries(table).map(([key, { id, en }]) => [code(key), id, en]),
  );
}

/** What is said of a list of people that was handed in: what is wrong, and what to do. */
function noticeTable(): string {
  const rows = Object.entries(fileNotices).map(([name, { reason, remedy }]) => [
    code(name),
    `${reason.id} ${remedy.id}`,
    `${reason.en} ${remedy.en}`,
  ]);
  return markdownTable(['code', 'artinya dan apa yang harus dilakukan', 'what it means and what to do'], rows);
}

/** What people are told, by kind: who gets a mail, and what fills the text. */
function noticeKindTable(): string {
  const rows = Object.entries(noticeKinds).map(([kind, { id, en, mailTo, holds }]) => [
    code(kind),
    `${id.subject} · ${en.subject}`,
    mailTo.map(code).join(', ') || '-',
    holds.map(code).join(', '),
  ]);
  return markdownTable(['kind', 'subject', 'mailed to', 'filled with'], rows);
}

function noticeTexts(): string {
  const text = (kind: NoticeKind) => `### ${kind}\n\n${noticeKinds[kind].id.body}\n\n*${noticeKinds[kind].en.body}*`;
  return (Object.keys(noticeKinds) as NoticeKind[]).map(text).join('\n\n');
}

function tokenTable(): string {
  const rows = Object.entries(tokenRefusals).map(([reason, { status, error, description }]) => [
    code(reason),
    String(status),
    code(error),
    description,
  ]);
  return markdownTable(['reason', 'HTTP', 'error', 'error_description'], rows);
}

/** How signing in ends, with what is said to the person. */
function signInTable(): string {
  const rows = Object.entries(signInOutcomes).map(([outcome, { status, id, en }]) => [
    code(outcome),
    String(status),
    id,
    en,
  ]);
  return markdownTable(['outcome', 'HTTP', 'yang disampaikan', 'what is said'], rows);
}

/** What the caller reads; answers have no text. */
function textOf(outcome: string): string {
  const texts: Readonly<Record<string, { readonly text: string }>> = refusalTexts;
  const text = texts[outcome]?.text;
  return text === undefined ? '' : code(text);
}

function settingTable(): string {
  const rows = Object.entries(settings).map(([name, setting]) => [
    code(setting.env),
    code(name),
    code(setting.fallback),
    'secret' in setting ? code(`${setting.env}_FILE`) : '',
    setting.about,
  ]);
  return markdownTable(['variable', 'in `gapura.json`', 'default', 'or as a file', 'meaning'], rows);
}

/** Our own metrics; those of Node and the process are prom-client's. */
function metricTable(): string {
  const all = createMetrics(() => ({})).registry.getMetricsAsArray() as readonly Described[];
  const ours = all.filter(({ name }) => name.startsWith('gapura_'));
  const rows = ours.map(({ name, labelNames = [], help }) => [code(name), labelNames.map(code).join(', '), help]);
  return markdownTable(['metric', 'labels', 'meaning'], rows);
}

/** What a metric says of itself; the library's types leave out the labels. */
interface Described {
  readonly name: string;
  readonly help: string;
  readonly labelNames?: readonly string[];
}

/** What the programme can decide about one subject. */
function programmeTable(table: Readonly<Record<string, Setting>>): string {
  const rows = Object.entries(table).map(([key, { fallback, unit, allowed, source, about }]) => [
    code(key),
    `${textOfValue(fallback)}${unit === 'none' ? '' : ` ${unit}`}`,
    describeAllowed(allowed),
    source,
    about.id,
    about.en,
  ]);
  return markdownTable(['setting', 'default', 'values', 'source', 'artinya', 'meaning'], rows);
}

function textOfValue(value: unknown): string {
  return Array.isArray(value) ? value.join(', ') : String(value);
}

function verbTable(): string {
  const rows = commands.map(({ words, about }) => [`[\`${words}\`](#${words.replaceAll(' ', '-')})`, about]);
  return markdownTable(['verb', 'what it does'], rows);
}

function detailsOf(command: Command): string {
  const usage = ['```', usageOf(command), '```'].join('\n');
  const options = Object.entries(command.options).map(([name, option]) => [
    code(`--${name}`),
    presenceOf(option),
    option.about,
  ]);
  const table = options.length === 0 ? [] : [markdownTable(['option', '', 'meaning'], options)];
  return [`### ${command.words}`, command.about, usage, ...table].join('\n\n');
}

function presenceOf({ fallback, optional, flag }: Option): string {
  if (fallback !== undefined) return `default ${code(fallback)}`;
  return flag ? 'flag' : optional ? 'optional' : 'required';
}

function mapValues<In, Out>(table: Readonly<Record<string, In>>, change: (value: In) => Out): Record<string, Out> {
  return Object.fromEntries(Object.entries(table).map(([key, value]) => [key, change(value)]));
}
