import { spawn } from "node:child_process";

// `npm run dev`: the server on PORT (8080), restarted when its files change, and Vite on 5173 in front of it.
// Started by their files: a shell between would not hand signals on.
const programs = [
  ["node_modules/tsx/dist/cli.mjs", "watch", "server/main.ts"],
  ["node_modules/vite/bin/vite.js"],
].map((words) => spawn(process.execPath, words, { stdio: "inherit" }));

const stop = () => {
  for (const program of programs) program.kill("SIGTERM");
};
for (const program of programs) program.once("exit", stop);
process.once("SIGINT", stop);
process.once("SIGTERM", stop);
