import { type Fejl, fejl } from "../../domain/fejl.js";
import { isCvr, isUuid, type Uuid } from "../../domain/identifikatorer.js";
import { toFejlDetalje } from "../../domain/kvittering.js";
import type { Svar } from "../../hub/svar.js";
import { failed, ok, type Result } from "../../kit/result.js";
import { kvitteringssvar } from "./finansbilag.js";

/** What the doors of G69 and G19 have in common. */

export const bad = (grund: string) => ({ fejl: [fejl("DRF-008", { grund })] });

export const ukendtMyndighed = bad("'myndighed' er ikke et CVR-nummer");

const MAX_BESKEDER = 100;

/** Which stored messages to write: DRF-008. */
export const readUdvalg = (
  myndighed: string,
  beskeder: string,
): Result<{ readonly myndighed: string; readonly beskeder: readonly Uuid[] }, readonly Fejl[]> => {
  const ider = beskeder.split(",").filter((id) => id !== "");
  if (!isCvr(myndighed)) return failed(ukendtMyndighed.fejl);
  return ider.length === 0 || ider.length > MAX_BESKEDER || !ider.every(isUuid)
    ? failed(bad(`'beskeder' skal være 1-${MAX_BESKEDER} id'er med komma imellem`).fejl)
    : ok({ myndighed, beskeder: ider });
};

/** What became of one message of a file. */
export const udfaldOf = (svar: Svar) =>
  svar.slags === "afvist"
    ? { kode: "AFVIST" as const, fejl: svar.fejl.map(toFejlDetalje) }
    : kvitteringssvar(svar.beskedId, svar.kvittering).value;

export async function* whole(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** 422 when something of the file is refused. */
export const statusOf = (dele: readonly { readonly kode: string }[], found: readonly Fejl[]): 200 | 422 =>
  found.length > 0 || dele.some(({ kode }) => kode === "AFVIST") ? 422 : 200;
