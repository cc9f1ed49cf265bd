/** What a command has from outside: the shell's streams and variables, and the way to the hub. */
export type Outside = {
  readonly fetch: typeof globalThis.fetch;
  readonly out: Stream;
  readonly err: Stream;
  readonly env: NodeJS.ProcessEnv;
};

/** Takes texts, and files as they are. */
export type Stream = {
  readonly write: (written: string | Uint8Array) => unknown;
  readonly isTTY?: boolean | undefined;
};

export const realOutside = (): Outside => ({
  fetch: globalThis.fetch,
  out: process.stdout,
  err: process.stderr,
  env: process.env,
});
