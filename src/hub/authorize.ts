import type { Aktoer } from "../domain/adgang.js";
import { type Fejl, fejl } from "../domain/fejl.js";
import type { Cvr } from "../domain/identifikatorer.js";
import { kommuner } from "../domain/kommuner.js";
import { failed, ok, type Result } from "../kit/result.js";

/** What people and systems do beside handing messages over, and which roles may. */
const HANDLINGER = {
  "beskeder.se": ["kommune", "drift"],
  "beskeder.genoptag": ["drift"],
  "beskeder.kasser": ["drift"],
  "beskeder.genfremsend": ["kommune", "drift"],
  "finansbilag.proev": ["kommune", "drift"],
  "fejlopgaver.se": ["system", "kommune", "leverandoer", "drift"],
  "fejlopgaver.genfremsend": ["kommune", "drift"],
  "fejlopgaver.noter": ["kommune", "leverandoer", "drift"],
  "masse.se": ["system", "kommune", "drift"],
  "aftaler.se": ["kommune", "leverandoer", "drift"],
  "aftaler.anmod": ["leverandoer", "drift"],
  "aftaler.beslut": ["kommune", "drift"],
  "ruter.se": ["kommune", "leverandoer", "drift"],
  "ruter.saet": ["kommune", "drift"],
  "itsystemer.se": ["kommune", "leverandoer", "drift"],
  "itsystemer.opret": ["leverandoer", "drift"],
  "adgange.se": ["drift"],
  "adgange.udsted": ["drift"],
  "log.verificer": ["drift"],
  "indblik.se": ["kommune", "drift"],
  "regnskab.se": ["kommune", "drift"],
  "regnskab.primo": ["kommune", "drift"],
  "regnskab.perioder": ["kommune", "drift"],
  "regnskab.tilbagefoer": ["kommune", "drift"],
  "opkraevning.se": ["kommune", "drift"],
  "opkraevning.koer": ["kommune", "drift"],
  "opkraevning.afgoer": ["kommune", "drift"],
  "udbetaling.se": ["kommune", "drift"],
  "udbetaling.afgoer": ["kommune", "drift"],
  "psrm.styr": ["drift"],
  "nemkonto.styr": ["drift"],
  "sortiment.se": ["system", "kommune", "leverandoer", "drift"],
  "sortiment.ret": ["kommune", "drift"],
  "sortiment.udgiv": ["kommune", "drift"],
  "omsaetning.se": ["kommune", "drift"],
  "omsaetning.ret": ["kommune", "drift"],
  "omsaetning.aktiver": ["kommune", "drift"],
} as const satisfies Record<string, readonly Aktoer["rolle"][]>;

export type Handling = keyof typeof HANDLINGER;

/** Whether `aktoer` may do this, and for which myndigheder: a municipality only for itself. ADG-010. */
export const authorize = (
  aktoer: Aktoer,
  handling: Handling,
  myndighed?: Cvr,
): Result<readonly Cvr[], Fejl> => {
  const refused = failed(fejl("ADG-010", { rolle: aktoer.rolle, handling }));
  const roller: readonly Aktoer["rolle"][] = HANDLINGER[handling];
  if (!roller.includes(aktoer.rolle)) return refused;
  if (aktoer.rolle !== "kommune")
    return ok(myndighed === undefined ? kommuner.map(({ cvr }) => cvr) : [myndighed]);
  if (aktoer.cvr === undefined || (myndighed !== undefined && myndighed !== aktoer.cvr)) return refused;
  return ok([aktoer.cvr]);
};
