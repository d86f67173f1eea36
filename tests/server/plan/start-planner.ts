import { startPlanner } from "./plan-server.ts";

// The planner's server in a process of its own, to be killed: node start-planner.ts <data folder>.
const [dataDir] = process.argv.slice(2) as [string];
const { running } = await startPlanner(dataDir);
console.log(`ready ${running.url}`);
