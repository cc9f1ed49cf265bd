import * as visning from "../visninger.js";
import { get } from "./endpoint.js";

/** What never changes while the program runs. */
export const opslagEndpoints = {
  seKommuner: get("/api/kommuner", visning.Kommuneliste, "De 98 kommuner og deres ERP-valg"),
  seFejlkoder: get("/api/fejlkoder", visning.Fejlkodeliste, "Fejlkataloget"),
} as const;
