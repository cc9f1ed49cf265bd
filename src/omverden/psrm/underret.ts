import { randomUUID } from "node:crypto";
import type { Database } from "../../adapters/postgres/database.js";
import type { Underretningsindhold } from "../../domain/inddrivelse/aktioner/underretning.js";
import { writeExact } from "../../kit/json-exact.js";

/** New notices, for the fordringshaver to pull. */
export const tellUnderretninger = async (
  query: Database["query"],
  fordringshaver: string,
  underretninger: readonly Underretningsindhold[],
): Promise<void> => {
  for (const indhold of underretninger)
    await query(
      "psrm-ny-underretning",
      "insert into psrm.underretning (fordringshaver, id, indhold) values ($1, $2, $3)",
      [fordringshaver, randomUUID(), writeExact(indhold)],
    );
};
