import type { Fejl } from "../../../domain/fejl.js";
import type { Result } from "../../../kit/result.js";
import { Standset } from "../standset.js";

/** A run that cannot be booked stops: its piece is undone, it stands where it stood, and the reason is said. */
export const mustBook = <T>(result: Result<T, readonly Fejl[]>): T => {
  if (!result.ok) throw new Standset(result.error);
  return result.value;
};
