import { type Fejl, fejl } from "../../domain/fejl.js";
import { isCvr, isUuid, type Uuid } from "../../domain/identifikatorer.js";
import { toFejlDetalje } from "../../domain/kvittering.js";
import type { Proevning } from "../../domain/proevning.js";
import type { rehearse } from "../../hub/proev.js";
import type { Svar } from "../../hub/svar.js";
import { given } from "../../kit/given.js";
import { failed, ok, type Result } from "../../kit/result.js";
import { kvitteringssvar } from "./finansbilag.js";

/** What the doors of G69, G19 and G68 have in common. */

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

/**
 * What would become of one message of a file. Where the receiver (`system`) could not be asked, that is no error of the file, and
 * is said once.
 */
export const proevesvarOf = (svar: Awaited<ReturnType<typeof rehearse>>, system: string) => {
  const {
    kode,
    begrundelse,
    fejl: found,
  } = svar.slags === "afvist"
    ? { kode: "AFVIST" as const, begrundelse: undefined, fejl: svar.fejl }
    : withoutReceiver(svar.proevning, system);
  return { kode, ...given("begrundelse", begrundelse), fejl: found.map(toFejlDetalje) };
};

const withoutReceiver = ({ kode, begrundelse, fejl: found }: Proevning, system: string) =>
  kode === "UAFGJORT"
    ? { kode, begrundelse: `Posthuset ville tage imod; ${system} er ikke spurgt.`, fejl: [] }
    : { kode, begrundelse, fejl: found };

export async function* whole(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** 422 when something of the file is refused. */
export const statusOf = (dele: readonly { readonly kode: string }[], found: readonly Fejl[]): 200 | 422 =>
  found.length > 0 || dele.some(({ kode }) => kode === "AFVIST") ? 422 : 200;
