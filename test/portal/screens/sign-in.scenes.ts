import type { Scenes } from './scene.ts';

export const signIn: Scenes = {
  scenes: [
    { name: 'masuk', place: 'signIn' },
    {
      name: 'masuk-salah',
      place: 'signIn',
      async reach(page) {
        await page.getByRole('button', { name: 'Masuk', exact: true }).click();
        await page.getByRole('alert').waitFor();
      },
    },
    { name: 'masuk-surat', place: 'firstLogin' },
    { name: 'masuk-faktor-kedua', place: 'secondFactor' },
    { name: 'masuk-bantuan', place: 'helpSigningIn' },
  ],
};
