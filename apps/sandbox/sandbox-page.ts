import type { FastifyReply } from 'fastify';
import { escapeHtml, sendPlainPage } from '../../src/platform/http/index.ts';
import { expectationOf, sandboxPeople, scripted } from '../../src/sandbox/index.ts';
import { ERRORS_PATH } from '../../src/verification/index.ts';

/** Sends the page at `/` of a sandbox that runs alone: its people, and the numbers whose outcome is written down. */
export function sendSandboxPage(reply: FastifyReply): FastifyReply {
  const people = sandboxPeople.map(({ member, about }) => item(member.nik, `${member.nama_lgkp}. ${about.id}`));
  const played = scripted.map((one) => {
    const { name, wire, native } = expectationOf(one);
    const doors = [wire && `kawat: ${wire}`, native && `/v1: ${native}`].filter(Boolean).join(' · ');
    return item(one.nik, `${name} (${doors})`);
  });
  return sendPlainPage(
    reply,
    'Gapura: sandbox',
    `<h1>Gapura: sandbox</h1>
<p class="lead">Semua orang di sini rekaan; tidak ada yang disimpan. <span lang="en">Everybody here is invented; nothing is kept.</span></p>
<p><a href="/reference">Rujukan API (reference)</a>, <a href="${ERRORS_PATH}">arti setiap kode (codes)</a></p>
<h2>Orang <span lang="en">People</span></h2><ul>${people.join('')}</ul>
<h2>NIK dengan hasil yang sudah ditentukan <span lang="en">Forced outcomes</span></h2><ul>${played.join('')}</ul>`,
  );
}

function item(nik: string, text: string): string {
  return `<li><code>${nik}</code> ${escapeHtml(text)}</li>`;
}
