import type { Page } from 'playwright-core';
import { personas } from '../../../testing/population/index.ts';
import type { Site } from '../open-site.ts';
import type { Scenes } from './scene.ts';

const operator = ({ staff }: Site) => staff.hospital.operator;

async function begin(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Mulai memeriksa' }).click();
  await page.locator('#nik').fill(personas.hendra.nik);
}

async function answered(page: Page): Promise<void> {
  await begin(page);
  await page.locator('#el-nama_lgkp').fill('Hendra Wijaya');
  await page.locator('#el-tgl_lhr').fill('12-05-1980');
  await page.locator('#el-nama_lgkp_ibu').fill('Ratna Andaian');
  await page.keyboard.press('Enter');
  await page.locator('.gate__reference').waitFor();
}

export const verification: Scenes = {
  scenes: [
    { name: 'verifikasi', place: 'verify', by: operator, reach: answered },
    { name: 'meja', place: 'verify', by: operator },
    { name: 'verifikasi-kosong', place: 'verify', by: operator, reach: begin },
    {
      name: 'verifikasi-salah',
      place: 'verify',
      by: operator,
      async reach(page) {
        await begin(page);
        await page.locator('#nik').fill('3,27801E+15');
        await page.keyboard.press('Enter');
        await page.locator('#nik-error').waitFor();
      },
    },
    {
      name: 'verifikasi-tidak-ditemukan',
      place: 'verify',
      by: operator,
      async reach(page) {
        await begin(page);
        await page.locator('#nik').fill(`${personas.hendra.nik.slice(0, 12)}9899`);
        await page.locator('#el-nama_lgkp').fill('Orang Rekaan');
        await page.keyboard.press('Enter');
        await page.locator('.gate__reference').waitFor();
      },
    },
    { name: 'verifikasi-tanpa-hak', place: 'verify', by: ({ staff }) => staff.stranger.operator },
    {
      name: 'verifikasi-dokumen',
      place: 'verifyDocument',
      by: operator,
      async reach(page) {
        await begin(page);
        await page.locator('#nomor').fill('3278010101010001');
        await page.keyboard.press('Enter');
        await page.locator('.gate__reference').waitFor();
      },
    },
  ],
};
