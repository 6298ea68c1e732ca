import { type Element, isScored } from '../../../reference/index.ts';
import { committedKnowledge, compareElement, type Knowledge } from '../compare-element.ts';
import { type Likeness, type Reason, reasons } from '../likeness.ts';
import { type Step, Trace } from './trace.ts';

/** The answer of a comparison and how it arose, step by step. */
export interface Explanation {
  readonly likeness: Likeness;
  readonly steps: readonly Step[];
}

/** The reasons in Indonesian; in English they are `reasons`. */
const alasan: Readonly<Record<Reason, string>> = {
  identical: 'Sama huruf demi huruf.',
  equal:
    'Sama setelah keduanya dibersihkan atau diuraikan: huruf besar, spasi, gelar, nol di depan, cara menulis tanggal.',
  spelling: 'Kata-katanya sama, sebagian berbeda ejaan: salah ketik, ejaan lama, spasi hilang, nama lain suatu tempat.',
  order: 'Kata-kata yang sama dalam urutan lain.',
  initials: 'Sebagian kata disingkat.',
  shortened: 'Salah satu nilai tidak memuat semua kata atau terpotong.',
  different: 'Nilai yang berbeda.',
  day_month_swapped: 'Tanggal lain, yang menjadi tanggal di basis data bila hari dan bulan ditukar.',
  level_differs: 'Dua wilayah bernama sama pada tingkat yang berbeda: KOTA dan KABUPATEN.',
  house_differs: 'Jalan yang sama, tetapi rumah, blok, RT atau RW lain.',
  not_in_register: 'Basis data tidak memuat nilai.',
  not_submitted: 'Tidak ada nilai yang dikirim.',
  unreadable: 'Nilai yang dikirim tidak dapat dibaca sebagai isi elemen ini, atau terlalu panjang.',
  not_comparable: 'Elemen ini tidak pernah dibandingkan sebagai teks.',
};

/** A reason in words, which tells nothing of the two values. */
export function tellReason(reason: Reason): Step {
  return { id: alasan[reason], en: reasons[reason] };
}

/**
 * Compares as `compareElement` does, with the same answer, and tells how it arose: cleaned words, what was left out,
 * which word was taken for which and why, the factors, the score. Holds the two values in its words: it is for officers
 * who tune thresholds on values of their own, not for logs.
 */
export function explain(
  element: Element,
  registered: string | null,
  submitted: string,
  threshold: number,
  knowledge: Knowledge = committedKnowledge,
): Explanation {
  const trace = new Trace();
  const likeness = compareElement(element, registered, submitted, threshold, knowledge, trace);
  const { match, score, reason } = likeness;
  trace.say(`Alasan ${reason}: ${alasan[reason]}`, `Reason ${reason}: ${reasons[reason]}`);
  const [than, thanEn] = isScored(element)
    ? [`ambang ${threshold}`, `threshold ${threshold}`]
    : ['elemen ini harus tepat sama', 'this element has to agree exactly'];
  trace.say(
    `Skor ${score}, ${than}: ${match ? 'sesuai' : 'tidak sesuai'}.`,
    `Score ${score}, ${thanEn}: ${match ? 'match' : 'no match'}.`,
  );
  return { likeness, steps: trace.steps };
}
