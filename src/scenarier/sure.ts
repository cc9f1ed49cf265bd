import type { Result } from "../kit/result.js";
import type { Refused } from "../sdk/client.js";

/** Refusals end the seeding: nothing of the demonstration makes sense without its parties. */
export const sure = async <T>(call: Promise<Result<T, Refused>>): Promise<T> => {
  const answer = await call;
  if (!answer.ok) throw new Error(answer.error.fejl.map((f) => `${f.fejlKode} ${f.fejlTekst}`).join("; "));
  return answer.value;
};
