import type { FastifyReply } from 'fastify';
import { escapeHtml, sendPlainPage } from '../../platform/http/index.ts';
import { isOutcomeOf, type Outcome, outcomes } from '../outcome.ts';
import { type Bilingual, parameterCodes } from './parameter-problems.ts';
import { sentences } from './sentences.ts';

/** Sends the page that problems point to with their `type`: what each code means, and to whom. */
export function sendErrorsPage(reply: FastifyReply): FastifyReply {
  return sendPlainPage(reply, 'Gapura: arti setiap kode', page);
}

const page = `<h1>Arti setiap kode</h1>
<p class="lead">Kode jawaban API <code>/v1</code>. <span lang="en">What each code of the native API means.</span></p>
<p>Putuskan berdasarkan <code>code</code>, jangan berdasarkan kalimat.
<span lang="en">Decide by <code>code</code>, never by a sentence.</span> <a href="/reference">Rujukan API</a></p>
${Object.entries(sentences).map(codeSection).join('\n')}
<h1>Parameter</h1>
<p class="lead"><code>parameters[].code</code></p>
${Object.entries(parameterCodes)
  .map(([code, what]) => section(`parameter-${code}`, code, '', both(what)))
  .join('\n')}`;

function codeSection([code, { user, operator }]: [string, (typeof sentences)[keyof typeof sentences]]): string {
  const body = `<p>Bagi pengguna: ${escapeHtml(user.id)}</p><p lang="en">To the user: ${escapeHtml(user.en)}</p>
<p>Bagi pengelola: ${escapeHtml(operator.id)}</p><p lang="en">To the operator: ${escapeHtml(operator.en)}</p>`;
  return section(code, code, statusOf(code), body);
}

/** HTTP status and cost of an outcome; other codes have a status of their own. */
function statusOf(code: string): string {
  const outcome = code as Outcome;
  if (!(code in outcomes) || !isOutcomeOf(outcome, 'native')) return '';
  const { native, charged } = outcomes[outcome];
  return `HTTP ${native}${charged ? ' · satu kuota' : ''}`;
}

function section(id: string, name: string, beside: string, body: string): string {
  return `<section id="${id}"><h2><code>${name}</code> <span class="status">${beside}</span></h2>${body}</section>`;
}

function both({ id, en }: Bilingual): string {
  return `<p>${escapeHtml(id)}</p><p lang="en">${escapeHtml(en)}</p>`;
}
