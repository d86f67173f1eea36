import { spawn } from "node:child_process";

// `npm run dev`: the server on PORT (8080), restarted when its files change, and Vite on 5173 in front of it.
const programs = [
  ["npx", ["tsx", "watch", "server/main.ts"]],
  ["npx", ["vite"]],
].map(([command, words]) => spawn(command, words, { stdio: "inherit" }));

const stop = () => {
  for (const program of programs) program.kill("SIGTERM");
};
for (const program of programs) program.once("exit", stop);
process.once("SIGINT", stop);
process.once("SIGTERM", stop);
