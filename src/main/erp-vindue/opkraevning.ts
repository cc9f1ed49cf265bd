import type { Opkraevningsvindue } from "../../adapters/rest/opkraevning.js";
import type { Output } from "../../contract/endpoints.js";
import {
  FORDRINGSOVERGANGE,
  type Fordringshaendelse,
  type Fordringstilstand,
  fordringstilstandsnavn,
} from "../../domain/debitor/fordring.js";
import { fordringstypenavn } from "../../domain/debitor/fordringstype.js";
import { forklarStiftelse } from "../../domain/debitor/forklaring.js";
import { fejl } from "../../domain/fejl.js";
import { myndighedsnavn } from "../../domain/kommuner.js";
import { afstem, isAfstemt } from "../../erp/debitor/afstem.js";
import type { Forklaret } from "../../erp/debitor/forklaringer.js";
import {
  carryOn,
  type Koersel,
  type Koerselsart,
  type Koerselstype,
  preview,
  type Resultat,
  readKoersler,
  start,
} from "../../erp/debitor/koersel/koersel.js";
import {
  countOpgaver,
  type Fordringssyn,
  readAlder,
  readFordring,
  readOpgaver,
  readParathed,
  readParathedsfelter,
  readSkyldner,
  readTilstande,
} from "../../erp/debitor/overblik.js";
import type { Debitor } from "../../erp/debitor/porte.js";
import { todayIn } from "../../kit/dates.js";
import { failed, ok } from "../../kit/result.js";

/** The debtor ledger of the reference ERP as the API shows it. `onError` is told of a run that stopped. */
export const opkraevningOf = (
  debitor: Debitor,
  typer: Readonly<Record<Koerselsart, Koerselstype>>,
  onError: (reason: unknown) => void,
): Opkraevningsvindue => {
  const idag = () => todayIn("Europe/Copenhagen", debitor.clock());
  return {
    overblik: async (myndighed) => ok(await overblikOf(debitor, myndighed, idag())),
    skyldner: async (myndighed, { partType, partIdentifikator }) => {
      const fundet = await readSkyldner(debitor, myndighed, `${partType}:${partIdentifikator}`, idag());
      return ok(showSkyldner(fundet));
    },
    fordring: async (myndighed, id) => {
      const fundet = await readFordring(debitor, myndighed, id, idag());
      if (!fundet.ok) return fundet;
      const { syn, bevaegelser, haendelser } = fundet.value;
      return ok({
        fordring: showFordring(syn),
        bevaegelser: showBevaegelser(bevaegelser),
        haendelser: haendelser.map((one) => ({ ...one, betydning: betydningOf(one.art) })),
      });
    },
    koersler: async (myndighed) =>
      ok({ koersler: (await readKoersler(debitor, myndighed)).map(showKoersel) }),
    start: async (myndighed, { art, dato = idag(), forhaandsvisning = false }, { navn }) => {
      const type = typer[art];
      if (forhaandsvisning) {
        const resultat = showResultat(await preview(debitor, type, { myndighed, dato }));
        return ok({ art, dato, tilstand: "FORHÅNDSVISNING", aktoer: navn, antal: 0, behandlet: 0, resultat });
      }
      // Reminders and interest of a day to come would be charged before they are due.
      if (dato > idag()) return failed(fejl("DEB-087", { dato }, { element: "Koerselsoenske/Dato" }));
      const begun = await start(debitor, type, { myndighed, dato }, navn);
      if (!begun.ok) return begun;
      void carryOn(debitor, type, begun.value).catch(onError);
      return ok(showKoersel(begun.value));
    },
    opgaver: async (myndighed) =>
      ok({
        opgaver: (await readOpgaver(debitor, myndighed)).map((one) => ({
          ...one,
          data: JSON.stringify(one.data),
        })),
      }),
  };
};

/** Everything about one debtor. */
export const showSkyldner = (fundet: Awaited<ReturnType<typeof readSkyldner>>): Output<"findSkyldner"> => ({
  ...fundet,
  konti: [...fundet.konti],
  fordringer: fundet.fordringer.map(showFordring),
  indbetalinger: fundet.indbetalinger.map(({ id, kilde, dato, beloeb, rest, tekst }) => ({
    id,
    kilde,
    dato,
    beloeb,
    rest,
    tekst,
  })),
  regninger: fundet.regninger.map(({ nr, ...regning }) => ({ nr: nr.toString(), ...regning })),
});

const overblikOf = async (
  debitor: Debitor,
  myndighed: string,
  dato: string,
): Promise<Output<"seOpkraevning">> => {
  const stand = await afstem(debitor, myndighed);
  const { afvigelser: _, ...saldi } = stand;
  const tilstande = await readTilstande(debitor, myndighed);
  return {
    myndighed,
    myndighedsnavn: myndighedsnavn(myndighed),
    dato,
    alder: (await readAlder(debitor, myndighed, dato)).map(({ navn, antal, beloeb }) => ({
      navn,
      antal,
      beloeb,
    })),
    tilstande: tilstande.map(({ navn: tilstand, antal, beloeb }) => ({
      tilstand,
      navn: fordringstilstandsnavn(tilstand as Fordringstilstand),
      antal,
      beloeb,
    })),
    parathed: [...(await readParathed(debitor, myndighed))],
    felter: [...(await readParathedsfelter(debitor, myndighed))],
    opgaver: [...(await countOpgaver(debitor, myndighed))],
    ...saldi,
    stemmer: isAfstemt(stand),
  };
};

const showFordring = ({ fordring, naeste }: Fordringssyn): Output<"seFordring">["fordring"] => ({
  id: fordring.id,
  konto: fordring.konto,
  slags: fordring.slags,
  ...(fordring.hovedfordring === null ? {} : { hovedfordring: fordring.hovedfordring }),
  fordringstype: fordring.fordringstype,
  typenavn: fordringstypenavn(fordring.fordringstype),
  beskrivelse: fordring.beskrivelse,
  forfaldsdato: fordring.forfaldsdato,
  ...(fordring.srb === null ? {} : { srb: fordring.srb }),
  foraeldelsesdato: fordring.foraeldelsesdato,
  hovedstol: fordring.hovedstol,
  restance: fordring.restance,
  tilstand: fordring.tilstand,
  tilstandsnavn: fordringstilstandsnavn(fordring.tilstand),
  ...(naeste === undefined
    ? {}
    : { naesteSkridt: naeste.skridt, naesteDato: naeste.tidligst, naesteHvorfor: naeste.hvorfor }),
  ...(fordring.periodeFra === null ? {} : { periodeFra: fordring.periodeFra }),
  ...(fordring.periodeTil === null ? {} : { periodeTil: fordring.periodeTil }),
  ...(fordring.rentegrundlag === null ? {} : { rentegrundlag: fordring.rentegrundlag }),
  ...(fordring.slags === "hovedfordring" ? {} : { grundlag: forklarStiftelse(fordring) }),
  ...(fordring.psrmId === null ? {} : { psrmId: fordring.psrmId }),
});

/** Each movement with what was owed after it. */
const showBevaegelser = (bevaegelser: readonly Forklaret[]): Output<"seFordring">["bevaegelser"] => {
  let restance = 0n;
  return bevaegelser.map(({ bevaegelse, forklaring, bilag, besked }) => {
    const { nr, art, beloeb, virkningsdato, bogfoert, aarsag, aktoer, ophaever, indbetaling } = bevaegelse;
    restance += beloeb;
    return {
      nr: nr.toString(),
      art,
      beloeb,
      restance,
      virkningsdato,
      bogfoert,
      aktoer,
      forklaring,
      ...(aarsag === null ? {} : { aarsag }),
      ...(ophaever === null ? {} : { ophaever: ophaever.toString() }),
      ...(indbetaling === null ? {} : { indbetaling }),
      ...(bilag === null ? {} : { bilag: bilag.toString() }),
      ...(besked === null ? {} : { besked }),
    };
  });
};

const betydningOf = (art: string): string =>
  Object.hasOwn(FORDRINGSOVERGANGE, art) ? FORDRINGSOVERGANGE[art as Fordringshaendelse].betydning : "";

const showResultat = (resultat: Resultat) =>
  Object.entries(resultat).map(([navn, tal]) => ({ navn, tal: String(tal) }));

const showKoersel = (koersel: Koersel): Output<"startKoersel"> => ({
  id: koersel.id,
  art: koersel.art,
  dato: koersel.dato,
  tilstand: koersel.tilstand,
  aktoer: koersel.aktoer,
  antal: koersel.antal,
  behandlet: koersel.behandlet,
  resultat: showResultat(koersel.resultat),
  startet: koersel.startet,
  ...(koersel.afsluttet === null ? {} : { afsluttet: koersel.afsluttet }),
});
