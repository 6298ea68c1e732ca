import { createHash } from 'node:crypto';
import type { FastifyReply } from 'fastify';

/** What a plain page may load: its own style and nothing else. Its forms go to this server only. */
const policy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style()).digest('base64')}'; form-action 'self'; frame-ancestors 'none'`;

/** Sends a page of plain words in the house's style: no script, light and dark, from 320 px up. `body` is HTML. */
export function sendPlainPage(reply: FastifyReply, title: string, body: string): FastifyReply {
  const page = `<!doctype html>
<html lang="id"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title><style>${style()}</style></head><body><main>
${body}
</main></body></html>
`;
  return reply.header('content-security-policy', policy).type('text/html; charset=utf-8').send(page);
}

/** Text made safe to stand in HTML. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

function style(): string {
  return `
:root { color-scheme: light dark; --ink: #16211d; --soft: #55645e; --paper: #fbfcfb; --line: #d8e0dc; --accent: #0b6b4f }
@media (prefers-color-scheme: dark) { :root { --ink: #e8efec; --soft: #a3b3ac; --paper: #101614; --line: #2b3733; --accent: #63c9a5 } }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.6 system-ui, sans-serif }
main { max-width: 44rem; margin: 0 auto; padding: 3rem 1.25rem; overflow-wrap: anywhere }
h1 { font-size: 2rem; margin: 0; letter-spacing: -.02em; border-bottom: 3px solid var(--accent); display: inline-block }
h2 { font-size: 1.1rem; margin: 2rem 0 .25rem } h3 { font-size: 1rem; margin: 1.25rem 0 0 }
.lead { font-size: 1.15rem } span[lang=en], p[lang=en] { color: var(--soft) }
.notice { border-left: 4px solid var(--accent); padding: .25rem 1rem; margin: 1rem 0 }
dl { display: flex; flex-wrap: wrap; gap: 1rem 2.5rem; border-block: 1px solid var(--line); padding: 1rem 0 }
dt { color: var(--soft); font-size: .9rem } dd { margin: 0; font-weight: 600 }
section { border-top: 1px solid var(--line); padding: .75rem 0; scroll-margin-top: 1rem } section:target { border-left: 4px solid var(--accent); padding-left: 1rem }
section h2 { margin: 0; font-size: 1rem } section p { margin: .25rem 0 }
.status { color: var(--soft); font-weight: 400; margin-left: .5rem }
form { display: grid; gap: .35rem; justify-items: start; margin: 1rem 0 } input, button { font: inherit; max-width: 100%; box-sizing: border-box; padding: .5rem .75rem; border: 1px solid var(--soft); border-radius: .25rem; background: var(--paper); color: var(--ink) }
input:not([type=file]) { width: 100% } button { background: var(--accent); border-color: var(--accent); color: var(--paper); font-weight: 600; cursor: pointer; margin-top: .35rem }
ul { padding-left: 1.25rem } a { color: var(--accent) } code { font-size: .95em }
`;
}
