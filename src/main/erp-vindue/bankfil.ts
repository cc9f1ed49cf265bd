import type { Bankfilvindue } from "../../adapters/rest/bankfil.js";
import type { Output } from "../../contract/endpoints.js";
import { fejl } from "../../domain/fejl.js";
import { PAIN001_VERSIONER } from "../../domain/iso20022/pain001.js";
import { SVARUDFALDSORD } from "../../domain/iso20022/svarkode.js";
import { toFejlDetalje } from "../../domain/kvittering.js";
import { forklarSvar } from "../../domain/nemkonto/aarsager.js";
import type { Erp } from "../../erp/porte.js";
import { readBankfil } from "../../erp/udbetaling/bankfil.js";
import { indlaesBanksvar, type Laestsvar } from "../../erp/udbetaling/banksvar.js";
import { given } from "../../kit/given.js";
import { failed, ok } from "../../kit/result.js";

/** Bank files as the API has them. */
export const bankfilOf = (erp: Erp): Bankfilvindue => ({
  pain001: async ({ myndighed, id, version = PAIN001_VERSIONER[0] }) => {
    const known = PAIN001_VERSIONER.find((one) => one === version);
    if (known === undefined)
      return failed([fejl("DRF-008", { grund: `'version' er ${PAIN001_VERSIONER.join(" eller ")}` })]);
    const fil = await readBankfil(erp.database.query, myndighed, id, known);
    return fil.ok ? ok(piecesOf(fil.value)) : fil;
  },
  pain002: async ({ myndighed, body }, { navn }) => {
    const laest = await indlaesBanksvar(erp, myndighed, body, navn);
    if (!laest.ok) return laest;
    const { meddelelse, svar, fejl: fejlene } = laest.value;
    return ok({ meddelelse, svar: svar.map(showSvar), fejl: fejlene.map(toFejlDetalje) });
  },
});

const PIECE = 65_536;

async function* piecesOf(fil: string): AsyncIterable<string> {
  for (let at = 0; at < fil.length; at += PIECE) yield fil.slice(at, at + PIECE);
}

const showSvar = ({
  svar,
  udfald,
  emne,
  udbetalinger,
}: Laestsvar): Output<"indlaesPain002">["svar"][number] => {
  const { statuskode, aarsagskode, tekst, betaling, gruppe, meddelelse, sted } = svar;
  const { tekst: forklaring, naeste } = forklarSvar({ statuskode, aarsagskode, tekst });
  return {
    udfald,
    betydning: SVARUDFALDSORD[udfald],
    ...given("bundt", gruppe ?? meddelelse),
    ...given("betaling", betaling),
    ...(udfald === "UKENDT"
      ? {}
      : { ...given("udbetaling", emne.betaling), ...given("udbetalingsbundt", emne.bundt) }),
    statuskode,
    ...given("aarsagskode", aarsagskode),
    ...given("tekst", tekst),
    forklaring,
    naesteSkridt: naeste,
    antal: udbetalinger.length,
    ...given("linje", sted.linje),
  };
};
