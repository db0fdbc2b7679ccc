import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compressBuilt } from './build/compress-built.ts';

/** Where `npm run dev` sends what is not the page: the portal of the local stack, which knows the services. */
const LOCAL_PORTAL = 'http://127.0.0.1:4109';

export default defineConfig({
  plugins: [react(), compressBuilt()],
  resolve: { conditions: ['kirana-source', 'module', 'browser', 'production', 'default'] },
  server: { host: '127.0.0.1', port: 4199, proxy: { '/v1': LOCAL_PORTAL } },
  build: {
    outDir: 'dist/page',
    emptyOutDir: true,
    target: 'es2022',
    // One file for all screens' styles would be loaded by the first.
    cssCodeSplit: true,
    chunkSizeWarningLimit: 700,
  },
});
