import { type Fejl, fejltekst } from "../../../domain/fejl.js";
import type { Result } from "../../../kit/result.js";

/** A run that cannot be booked stops: its piece is undone, it stands where it stood, and the reason is said. */
export const mustBook = <T>(result: Result<T, readonly Fejl[]>): T => {
  if (!result.ok) throw new Error(result.error.map((one) => `${one.kode} ${fejltekst(one)}`).join(" "));
  return result.value;
};
