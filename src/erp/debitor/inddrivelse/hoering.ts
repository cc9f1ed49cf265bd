import { type Fejl, fejl } from "../../../domain/fejl.js";
import type { Uuid } from "../../../domain/identifikatorer.js";
import { failed, ok, type Result } from "../../../kit/result.js";
import type { Anledning } from "../../anledning.js";
import { tell } from "../haendelser.js";
import type { Debitor, Query } from "../porte.js";
import type { Psrm } from "./psrm.js";

/** GODKEND: the stamdata are right, for this reason; RIM decides. FORTRYD: the claim is taken back, to be mended. */
export type Hoeringssvar = {
  readonly fordring: Uuid;
  readonly valg: "GODKEND" | "FORTRYD";
  readonly begrundelse?: string;
};

/**
 * Answer the hearing of a claim: kept here, and handed to PSRM by `sendHoeringssvar`. The claim moves, and its task closes,
 * when PSRM has decided. PSR-009: it is not in hearing; PSR-010: the reason is missing; PSR-011: it has been answered.
 */
export const besvarHoering = async (
  query: Query,
  anledning: Anledning,
  { fordring, valg, begrundelse }: Hoeringssvar,
): Promise<Result<undefined, readonly Fejl[]>> => {
  const { myndighed, aktoer } = anledning;
  const [hoering] = await query<{ id: Uuid; psrmId: string }>(
    "debitor-fordrings-hoering",
    `select id, psrm_id as "psrmId" from debitor.aktion
     where myndighed = $1 and fordring = $2 and status = 'HØRING' for update`,
    [myndighed, fordring],
  );
  if (hoering === undefined) return failed([fejl("PSR-009", { id: fordring })]);
  const grund = begrundelse?.trim() ?? "";
  if (valg === "GODKEND" && grund === "") return failed([fejl("PSR-010", { id: fordring })]);
  const kept = await query(
    "debitor-nyt-hoeringssvar",
    `insert into debitor.hoeringssvar (myndighed, aktion, psrm_id, valg, begrundelse, aktoer)
     values ($1, $2, $3, $4, $5, $6) on conflict do nothing returning aktion`,
    [myndighed, hoering.id, hoering.psrmId, valg, grund === "" ? null : grund, aktoer],
  );
  if (kept.length === 0) return failed([fejl("PSR-011", { id: fordring })]);
  const data = { valg, begrundelse };
  await tell(query, anledning, [
    { emneArt: "fordring", emne: fordring, art: "fordring.hoering-besvaret", data },
  ]);
  return ok(undefined);
};

type Svar = {
  readonly aktion: Uuid;
  readonly psrmId: string;
  readonly valg: Hoeringssvar["valg"];
  readonly begrundelse: string | null;
};

/**
 * Hand over the answers that wait. PSRM says no to one that it has had before (its answer was lost then): what came of it is
 * in the receipt. Gives how many there were.
 */
export const sendHoeringssvar = async (
  { database }: Debitor,
  psrm: Psrm,
  myndighed: string,
): Promise<number> => {
  const venter = await database.query<Svar>(
    "debitor-hoeringssvar-venter",
    `select aktion, psrm_id as "psrmId", valg, begrundelse from debitor.hoeringssvar
     where myndighed = $1 and sendt is null order by dannet`,
    [myndighed],
  );
  for (const { aktion, psrmId, valg, begrundelse } of venter) {
    await psrm.svarHoering(
      myndighed,
      psrmId,
      valg === "GODKEND" ? { valg, begrundelse: begrundelse! } : { valg },
    );
    await database.query(
      "debitor-hoeringssvar-sendt",
      "update debitor.hoeringssvar set sendt = now() where myndighed = $1 and aktion = $2",
      [myndighed, aktion],
    );
  }
  return venter.length;
};
