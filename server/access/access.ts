import { AppError } from "../errors.ts";

/** Decides who may ask what. One object for the whole product, asked before any route. */
export interface Access {
  /** Nothing when the request may pass, else why not. May look something up, then it is a promise. */
  refuse(request: Request): AppError | undefined | Promise<AppError | undefined>;
}

/** Everybody who reaches the socket may read; nobody may change anything. */
export const localDemo: Access = {
  refuse({ method }) {
    if (method === "GET" || method === "HEAD") return undefined;
    return new AppError("method", "method.not_allowed", `expected GET or HEAD, got ${method}`);
  },
};
