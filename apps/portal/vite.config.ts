import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Where `npm run dev` of the server listens, for `npx vite apps/portal` in front of it. */
const SERVER = 'http://localhost:8080';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: {
    outDir: '../../dist/portal',
    emptyOutDir: true,
    manifest: true,
    // The licences of what is bundled go with it, at /licences.md.
    license: { fileName: 'licences.md' },
    target: 'es2022',
    // An inlined asset would be a data: address, which the policy of the pages does not let through for fonts and scripts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // Its pieces do nothing by being loaded, and its package does not say so: 51 KiB of unused ones stay out.
    rollupOptions: { treeshake: { moduleSideEffects: (id) => !id.includes('designsystemet-react') } },
  },
  server: { proxy: { '/portal/v1': SERVER } },
});
