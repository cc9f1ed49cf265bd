import type { Output } from "../../contract/endpoints.js";
import { toFejlDetalje } from "../../domain/kvittering.js";
import type { Aendring } from "../../erp/omsaetning/aendring.js";
import type { Analyse } from "../../erp/omsaetning/analyse.js";
import type { Regelhistorik, Regellinje } from "../../erp/omsaetning/historik.js";
import type { Hvorfor } from "../../erp/omsaetning/hvorfor.js";
import { isOpen, type Konto } from "../../erp/omsaetning/laes.js";
import { type Omsaetningsregel, type Regelversion, showMoenstre } from "../../erp/omsaetning/regel.js";
import type { Flytning, Simulering } from "../../erp/omsaetning/simulering.js";
import { given } from "../../kit/given.js";

/** The omsætningstabel in the shapes of the API. */

type Konti = ReadonlyMap<string, Konto>;

export const showRegel = (
  { nr, version, moenstre, kontonummer, gyldigFra }: Omsaetningsregel,
  konti: Konti,
  dato: string,
): Output<"seOmsaetning">["regler"][number] => {
  const konto = konti.get(kontonummer);
  return {
    nr,
    version,
    moenstre: showMoenstre(moenstre),
    kontonummer,
    kontonavn: konto?.navn ?? "",
    aaben: konto !== undefined && isOpen(konto, dato),
    gyldigFra,
  };
};

export const showAnalyse = ({ overlap, uopnaaelige, uafgjorte }: Analyse) => ({
  overlap: overlap.map((one) => ({ ...one })),
  uopnaaelige: uopnaaelige.map(({ nr, taget }) => ({ nr, taget: [...taget] })),
  uafgjorte: [...uafgjorte],
});

export const showAendring = (
  myndighed: string,
  { gyldigFra, linjer, forfattere: _, ...aendring }: Aendring,
  konti: Konti,
): Output<"seOmsaetningsaendring"> => ({
  myndighed,
  ...aendring,
  ...given("gyldigFra", gyldigFra),
  linjer: linjer.map(({ linje, nr, moenstre, kontonummer }) => ({
    linje,
    ...given("nr", nr),
    moenstre: showMoenstre(moenstre),
    ...given("kontonummer", kontonummer),
    ...given("kontonavn", kontonummer === null ? null : konti.get(kontonummer)?.navn),
  })),
});

const showFlytning = ({ fra, til, debet, kredit }: Omit<Flytning, "antal">) => ({
  ...given("fra", fra),
  ...given("til", til),
  debet,
  kredit,
});

export const showSimulering = ({
  analyse,
  flytninger,
  eksempler,
  hindringer,
  ...simulering
}: Simulering): Output<"simulerOmsaetningsaendring"> => ({
  ...simulering,
  flytninger: flytninger.map((one) => ({ ...showFlytning(one), antal: one.antal })),
  eksempler: eksempler.map(({ loebenummer, linje, beskedId, bogfoeringsdato, tekst, ...one }) => ({
    loebenummer: Number(loebenummer),
    linje,
    beskedId,
    bogfoeringsdato,
    tekst: tekst ?? "",
    ...showFlytning(one),
  })),
  hindringer: hindringer.map(toFejlDetalje),
  ...showAnalyse(analyse),
});

type Aendringsfakta = { readonly beskrivelse?: string | null; readonly lavetAf?: string | null };

const showVersion = (
  { nr, version, moenstre, kontonummer, gyldigFra, registreret, aktoer, aendring }: Regelversion,
  { beskrivelse, lavetAf }: Aendringsfakta,
) => ({
  nr,
  version,
  moenstre: showMoenstre(moenstre),
  ...given("kontonummer", kontonummer),
  gyldigFra,
  registreret,
  aktoer,
  ...given("aendring", aendring),
  ...given("beskrivelse", beskrivelse),
  ...given("lavetAf", lavetAf),
});

export const showHistorik = (
  myndighed: string,
  nr: number,
  versioner: readonly Regelhistorik[],
): Output<"seRegelhistorik"> => ({
  myndighed,
  nr,
  versioner: versioner.map((one) => ({ regel: showVersion(one, one), linjer: one.linjer })),
});

export const showRegellinje = ({ loebenummer, tekst, ...linje }: Regellinje) => ({
  ...linje,
  loebenummer: Number(loebenummer),
  tekst: tekst ?? "",
});

export const showHvorfor = (
  myndighed: string,
  { linje, regel, aendring, genfundet, oversete }: Hvorfor,
): Output<"seHvorfor"> => {
  const { loebenummer, tekst, bilagsnummer, beskedId, kontering, ...more } = linje;
  const { tilbagefoerer, tilbagefoertAf, ...rest } = more;
  const fakta: Aendringsfakta = {
    ...given("beskrivelse", aendring?.beskrivelse),
    ...given("lavetAf", aendring?.oprettetAf),
  };
  return {
    myndighed,
    ...rest,
    loebenummer: Number(loebenummer),
    tekst: tekst ?? "",
    ...given("beskedId", beskedId),
    ...given("bilagsnummer", bilagsnummer),
    ...given("tilbagefoerer", tilbagefoerer === null ? null : Number(tilbagefoerer)),
    ...given("tilbagefoertAf", tilbagefoertAf === null ? null : Number(tilbagefoertAf)),
    kontering: Object.entries(kontering).map(([dimension, vaerdi]) => ({ dimension, vaerdi })),
    genfundet,
    ...given("regel", regel === undefined ? undefined : showVersion(regel, fakta)),
    oversete: oversete.map(({ regel: { nr, version, moenstre, kontonummer }, dimension }) => ({
      nr,
      version,
      moenstre: showMoenstre(moenstre),
      kontonummer,
      ...given("dimension", dimension),
    })),
  };
};
