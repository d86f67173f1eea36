import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { freePort } from "../serve-built.ts";
import { startUntil } from "./started.ts";
import { findProgram } from "./system-package.ts";
import { say, type Workshop } from "./workshop.ts";

/**
 * Serves files as Debian sets nginx up (sendfile, nopush), with one worker and without a log; all of them
 * are in the system's memory.
 *
 * @param files  Path below the root, like `/tiles/2026/4/12/7.mvt` → gzipped bytes.
 * @param headers  Sent with each, so that its answers are ours.
 * @throws {MissingPackage}
 */
export async function startNginx(
  workshop: Workshop,
  files: ReadonlyMap<string, Uint8Array>,
  headers: Record<string, string>,
): Promise<{ port: number; pids: number[] }> {
  const nginx = findProgram("nginx", "nginx");
  const home = await workshop.makeFolder("nginx");
  const root = await workshop.makeFolder("nginx/root");
  say(`nginx: writing ${files.size} files`);
  for (const [path, bytes] of files) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), bytes);
  }
  const port = await freePort();
  const config = join(home, "nginx.conf");
  await writeFile(config, configuration({ home, root, port, headers }));
  const started = await startUntil(nginx, ["-p", home, "-c", config], /(start worker process \d)/);
  workshop.defer(() => started.stop("SIGTERM"));
  return { port, pids: [started.pid] };
}

interface Place {
  home: string;
  root: string;
  port: number;
  headers: Record<string, string>;
}

/** `notice` makes nginx say that its worker runs; it then has nothing more to say. */
const configuration = ({ home, root, port, headers }: Place) => `
daemon off;
worker_processes 1;
pid ${home}/nginx.pid;
error_log stderr notice;
events { worker_connections 256; }
http {
  access_log off;
  client_body_temp_path ${home}/body;
  proxy_temp_path ${home}/proxy;
  fastcgi_temp_path ${home}/fastcgi;
  uwsgi_temp_path ${home}/uwsgi;
  scgi_temp_path ${home}/scgi;
  sendfile on;
  tcp_nopush on;
  tcp_nodelay on;
  keepalive_requests 100000000;
  types { }
  default_type application/vnd.mapbox-vector-tile;
  server {
    listen 127.0.0.1:${port};
    root ${root};
    location /tiles/ {
${Object.entries(headers)
  .map(([name, value]) => `      add_header ${name} "${value}";`)
  .join("\n")}
      try_files $uri =204;
    }
  }
}
`;
