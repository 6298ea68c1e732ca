import type { FastifyReply } from 'fastify';
import { escapeHtml, sendPlainPage } from '../platform/http/index.ts';
import { groupDigest } from './document-digest.ts';
import type { Printing } from './find-printing.ts';
import { DOCUMENTS_PATH } from './print-document.ts';
import { writeDay } from './spell-day.ts';

/** What became of a file that somebody handed in to be compared. */
export type Comparison = 'same' | 'different' | 'no_file' | 'too_big' | 'secret';

const compared: Readonly<Record<Comparison, { status: number; title: string; text: string }>> = {
  same: {
    status: 200,
    title: 'Berkas sama persis',
    text: 'Berkas yang Anda kirim sama persis, bita demi bita, dengan yang dicetak di sini.',
  },
  different: {
    status: 200,
    title: 'Berkas berbeda',
    text: `Berkas yang Anda kirim bukan berkas yang dicetak di sini. Hasil pindai, berkas yang disimpan ulang, dan berkas yang
      telah ditandatangani secara elektronik juga berbeda; mintalah berkas aslinya kepada kantor yang mengeluarkannya.`,
  },
  no_file: { status: 400, title: 'Belum ada berkas', text: 'Pilih berkas PDF terlebih dahulu, lalu kirimkan lagi.' },
  too_big: { status: 413, title: 'Berkas terlalu besar', text: 'Berkas yang dicetak di sini tidak sebesar itu.' },
  secret: {
    status: 409,
    title: 'Berkas tidak dibandingkan',
    text: 'Surat ini memuat kode rahasia, sehingga berkasnya tidak dibandingkan.',
  },
};

/** The form in which a code is typed; `problem` says what is wrong with the one before. */
export function sendCodeForm(reply: FastifyReply, problem = ''): FastifyReply {
  const notice = problem && `<p class="notice" role="alert">${escapeHtml(problem)}</p>`;
  return sendPlainPage(
    reply.code(problem ? 400 : 200),
    'Periksa dokumen',
    `<h1>Periksa dokumen</h1>
<p class="lead">Setiap dokumen yang dicetak di sini memuat kode di kaki halamannya.
<span lang="en">Every document printed here has a code at its foot.</span></p>
${notice}
<form method="get" action="${DOCUMENTS_PATH}"><label for="kode">Kode, 32 huruf dan angka</label>
<input id="kode" name="kode" required autocomplete="off" autocapitalize="characters" spellcheck="false" maxlength="80">
<button>Periksa</button></form>
<p>Spasi dan huruf besar atau kecil tidak berpengaruh.</p>`,
  );
}

/** Says that nothing was printed under a code. */
export function sendUnknownDocument(reply: FastifyReply, digest: string): FastifyReply {
  return sendPlainPage(
    reply.code(404),
    'Dokumen tidak dikenal',
    `<h1>Dokumen tidak dikenal</h1>
<p class="lead">Tidak ada dokumen yang dicetak di sini dengan kode <code>${groupDigest(digest)}</code>.
<span lang="en">No document was printed here under this code.</span></p>
<p>Periksa kembali kode yang diketik. Jika kode itu benar tertera pada dokumen, jangan percaya isinya dan hubungi kantor yang
disebut sebagai penerbitnya.</p>
<p><a href="${DOCUMENTS_PATH}">Ketik kode lain</a></p>`,
  );
}

/** Says which document a code belongs to, how to compare it, and, when a file was handed in, what came of that. */
export function sendDocument(reply: FastifyReply, printing: Printing, comparison?: Comparison): FastifyReply {
  const { digest, title, number, office, date } = printing;
  const answer = comparison && compared[comparison];
  const fact = (name: string, value: string) => `<div><dt>${name}</dt><dd>${escapeHtml(value)}</dd></div>`;
  return sendPlainPage(
    reply.code(answer?.status ?? 200),
    answer?.title ?? 'Dokumen dikenal',
    `${answer ? `<h1>${answer.title}</h1><p class="notice" role="status">${answer.text}</p>` : '<h1>Dokumen ini dicetak di sini</h1>'}
<dl>${fact('Dokumen', title)}${number === null ? '' : fact('Nomor', number)}${fact('Dikeluarkan oleh', office)}${fact('Tanggal', writeDay(date))}</dl>
<p>Kode <code>${groupDigest(digest)}</code></p>
<h2>Bandingkan dengan yang tercetak</h2>
<p>Jenis, nomor, kantor, dan tanggal di atas harus sama dengan yang tercetak. Jika salah satunya berbeda, dokumen di tangan
Anda bukan yang dicetak di sini. Halaman ini tidak memuat isi dokumen.
<span lang="en">Kind, number, office and date must be the same as on your document.</span></p>
${fileForm(printing)}`,
  );
}

function fileForm({ digest, pdfSha256 }: Printing): string {
  if (!pdfSha256) return `<p>${compared.secret.text}</p>`;
  return `<h2>Bandingkan berkasnya</h2>
<p>Isi seluruh dokumen dipastikan dengan berkas PDF aslinya. Berkas dibandingkan lalu dilupakan; tidak ada yang disimpan.
<span lang="en">Your file is compared and forgotten.</span></p>
<form method="post" action="${DOCUMENTS_PATH}/${digest}" enctype="multipart/form-data"><label for="berkas">Berkas PDF</label>
<input id="berkas" name="berkas" type="file" accept="application/pdf,.pdf" required>
<button>Bandingkan</button></form>`;
}
