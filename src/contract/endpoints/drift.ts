import * as visning from "../visninger.js";
import { get } from "./endpoint.js";

/** For those who run the hub. */
export const driftEndpoints = {
  verificerLog: get("/api/verifikation", visning.Verifikationssvar, "Efterregn hændelsesloggens kæder"),
  seStatus: get("/api/status", visning.Status, "Posthusets tilstand"),
} as const;
