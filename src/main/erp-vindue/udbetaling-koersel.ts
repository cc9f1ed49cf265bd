import type { Udbetalingsvindue } from "../../adapters/rest/udbetalingssystem.js";
import type { Output } from "../../contract/endpoints.js";
import { fejl } from "../../domain/fejl.js";
import { isUuid } from "../../domain/identifikatorer.js";
import { STANDARDUDBETALINGSPOLITIK } from "../../domain/udbetaling/politik.js";
import { tilbageholdelsestekst } from "../../domain/udbetaling/tilbageholdelse.js";
import { udbetalingstilstandsnavn } from "../../domain/udbetaling/tilstand.js";
import { withAnledning } from "../../erp/anledning.js";
import type { Erp } from "../../erp/porte.js";
import { koerBetalinger, proevBetalingskoersel } from "../../erp/udbetaling/koersel.js";
import { BUNDTER_PAGE, listBundter } from "../../erp/udbetaling/overblik.js";
import { readUdbetalingspolitikker, setUdbetalingspolitik } from "../../erp/udbetaling/politik.js";
import { given } from "../../kit/given.js";
import { failed, ok } from "../../kit/result.js";

type Operationer =
  | "seUdbetalingspolitik"
  | "saetUdbetalingspolitik"
  | "seBundter"
  | "proevBetalingskoersel"
  | "startBetalingskoersel";

/** Runs, bundles and settings, as the API has them. */
export const koerslerOf = (erp: Erp, idag: () => string): Pick<Udbetalingsvindue, Operationer> => ({
  seUdbetalingspolitik: async ({ myndighed }) => ok(await showPolitik(erp, myndighed, idag())),
  saetUdbetalingspolitik: async ({ myndighed, body: { gyldigFra, ...politik } }, { navn }) => {
    const hvad = { myndighed, aktoer: navn, tekst: "Udbetalingspolitik" };
    const sat = await withAnledning(erp, hvad, (query, anledning) =>
      setUdbetalingspolitik(query, anledning, gyldigFra, politik),
    );
    return sat.ok ? ok(await showPolitik(erp, myndighed, idag())) : sat;
  },
  seBundter: async ({ myndighed, efter }) => {
    if (efter !== undefined && !isUuid(efter))
      return failed([fejl("DRF-008", { grund: "'efter' er ikke et id" })]);
    const bundter = await listBundter(erp.database.query, myndighed, efter);
    return ok({
      bundter: bundter.map(({ sendt, svar, tilstande, ...bundt }) => ({
        ...bundt,
        ...given("sendt", sendt),
        ...given("svar", svar),
        tilstande: tilstande.map(({ tilstand, antal, beloeb }) => ({
          tilstand,
          tilstandsnavn: udbetalingstilstandsnavn(tilstand),
          antal,
          beloeb: BigInt(beloeb),
        })),
      })),
      ...(bundter.length === BUNDTER_PAGE ? { naeste: bundter.at(-1)!.id } : {}),
    });
  },
  proevBetalingskoersel: async ({ myndighed, body }) => {
    const svar = await proevBetalingskoersel(erp, myndighed, body.til);
    if (!svar.ok) return svar;
    const { til, sendes, senere, tilbageholdt } = svar.value;
    return ok({
      til,
      sendes: [...sendes],
      senere,
      tilbageholdt: tilbageholdt.map((one) => ({ ...one, tekst: tilbageholdelsestekst(one.grund) })),
    });
  },
  startBetalingskoersel: async ({ myndighed, body }, { navn }) => {
    const svar = await koerBetalinger(erp, myndighed, navn, { til: body.til });
    return svar.ok ? ok({ ...svar.value, bundter: [...svar.value.bundter] }) : svar;
  },
});

const showPolitik = async (
  erp: Erp,
  myndighed: string,
  idag: string,
): Promise<Output<"seUdbetalingspolitik">> => {
  const beslutninger = await readUdbetalingspolitikker(erp.database.query, myndighed);
  const nu = beslutninger.find(({ gyldigFra }) => gyldigFra <= idag);
  return {
    myndighed,
    gaeldende: {
      gyldigFra: nu?.gyldigFra ?? idag,
      ...(nu?.politik ?? STANDARDUDBETALINGSPOLITIK),
      standard: nu === undefined,
    },
    historik: beslutninger.map(({ politik, ...beslutning }) => ({ ...beslutning, ...politik })),
  };
};
