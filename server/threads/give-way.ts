import { constants, setPriority } from "node:os";

/**
 * Lets the threads that answer go before the one that calls this. On Linux a priority is that of the
 * calling thread; elsewhere it would be that of the whole server.
 *
 * @see https://man7.org/linux/man-pages/man2/setpriority.2.html
 */
export function giveWay(): void {
  if (process.platform === "linux") setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
}
