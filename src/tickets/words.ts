import type { Routing, Ticket, TicketResult } from './model.ts';

/** Why an office is asked, for people. */
export const routingWords = {
  regency: {
    id: 'NIK diawali kode wilayah kantor ini.',
    en: "The NIK begins with the code of this office's region.",
  },
  province: {
    id: 'Kantor kabupaten/kota asal NIK belum bekerja di sini, maka tiketnya ke kantor provinsi.',
    en: 'The office of the regency or city that the NIK is from does not work here yet, so the province is asked.',
  },
  pusat: {
    id: 'Kantor daerah asal NIK belum bekerja di sini, maka tiketnya ke Ditjen Dukcapil.',
    en: 'No office of the region that the NIK is from works here yet, so Ditjen Dukcapil is asked.',
  },
  institution: {
    id: 'Tidak ada kantor di atas daerah asal NIK, maka tiketnya ke kantor yang membina lembaga.',
    en: 'There is no office above the region that the NIK is from, so the one that looks after the institution is asked.',
  },
} as const satisfies Record<Routing, { readonly id: string; readonly en: string }>;

/** What a person is told of a result where the office says nothing of its own; Indonesian, because it is read out. */
export function usualAnswer(result: TicketResult, office: string): string {
  const bring = 'dengan membawa KTP-el dan Kartu Keluarga';
  const usual = {
    consolidated: 'NIK Bapak/Ibu sudah dikonsolidasi dan dapat diperiksa lagi sekarang.',
    registered_elsewhere: `Bapak/Ibu terdaftar di daerah lain. Silakan ke Disdukcapil tempat Bapak/Ibu terdaftar ${bring}.`,
    must_come: `Silakan datang ke ${office} ${bring}.`,
    no_such_person: `NIK ini belum terdaftar. Silakan ke Disdukcapil terdekat ${bring} atau dokumen lain yang ada.`,
    wrong_nik: 'NIK-nya tidak sesuai. Boleh saya baca lagi dari KTP-el?',
  } as const satisfies Record<TicketResult, string>;
  return usual[result];
}

/** What an operator says to the person now: that nobody has to wait, then what the office answered; null for nothing. */
export function tellPerson({ state, reference, tell }: Ticket, office: string): string | null {
  if (state === 'withdrawn') return null;
  if (tell !== null) return tell;
  return `NIK Bapak/Ibu sudah kami laporkan ke ${office} dengan nomor ${reference}. Tidak perlu menunggu di loket; jawabannya kami sampaikan.`;
}
