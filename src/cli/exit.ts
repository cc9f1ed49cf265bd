import type { Output } from "../contract/endpoints.js";
import type { Refused } from "../sdk/client.js";

/** What the shell is told. Of several messages the worst counts. */
export const EXIT = { ok: 0, rejected: 1, technical: 2 } as const;
export type Exit = (typeof EXIT)[keyof typeof EXIT];

export const worstOf = (exits: readonly Exit[]): Exit =>
  [EXIT.technical, EXIT.rejected].find((exit) => exits.includes(exit)) ?? EXIT.ok;

/**
 * A refusal is technical when nobody could judge what was asked (not reached, no access, trouble in the hub, a call in
 * the wrong form); else it says no to what was asked.
 */
export const exitOfRefused = ({ status, fejl }: Refused): Exit =>
  status === 0 || status >= 500 || fejl.some(({ fejlKode }) => /^(ADG|DRF)-/.test(fejlKode))
    ? EXIT.technical
    : EXIT.rejected;

/** ACCEPTERET and messages on their way are fine; AFVIST is a rejection; FEJLET is the hub's own trouble. */
export const exitOfReceipt = ({ kode }: Pick<Output<"modtagFinansbilag">, "kode">): Exit =>
  kode === "AFVIST" ? EXIT.rejected : kode === "FEJLET" ? EXIT.technical : EXIT.ok;
