import { isUuid } from "../../domain/identifikatorer.js";
import { ok, type Result } from "../../kit/result.js";
import type { Client, Refused } from "../../sdk/client.js";
import type { Aftale } from "../parts/aftale.js";

/** One agreement; undefined when there is none with the id, or none that the reader may see. */
export const findAftale = async (
  client: Client,
  id: string,
): Promise<Result<Aftale | undefined, Refused>> => {
  if (!isUuid(id)) return ok(undefined);
  const found = await client.seServiceaftaler({});
  return found.ok ? ok(found.value.serviceaftaler.find((aftale) => aftale.id === id)) : found;
};
