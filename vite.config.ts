import { defineConfig } from "vite";
import solid from "vite-plugin-solid";

const server = `http://127.0.0.1:${process.env.PORT ?? 8080}`;

/** The web: `web/` becomes `dist/web`. In development `/api` and tiles come from the server on PORT. */
export default defineConfig({
  root: "web",
  plugins: [solid()],
  build: {
    outDir: "../dist/web",
    emptyOutDir: true,
    target: "es2022",
    // The security headers allow no data: URLs for scripts and fonts.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1500,
    reportCompressedSize: false,
    rolldownOptions: { checks: { pluginTimings: false } },
  },
  worker: { format: "es" },
  server: {
    host: "127.0.0.1",
    proxy: {
      // Not the web's own source folder of that name.
      "^/api/(?!client)": server,
      "/tiles": server,
      "/health": server,
      "/openapi.json": server,
      "/docs": server,
    },
  },
});
