import type { Udbetalingsafstemningsvindue } from "../../adapters/rest/udbetalingsafstemning.js";
import type { Output } from "../../contract/endpoints.js";
import { type Fejl, fejl } from "../../domain/fejl.js";
import { isUuid } from "../../domain/identifikatorer.js";
import { myndighedsnavn } from "../../domain/kommuner.js";
import { maskCpr } from "../../domain/maskering.js";
import { type Afvigelse, beskrivAfvigelse } from "../../domain/udbetaling/afvigelse.js";
import { udbetalingstilstandsnavn } from "../../domain/udbetaling/tilstand.js";
import type { Erp } from "../../erp/porte.js";
import {
  type Afslutning,
  afslutUdbetalingsdag,
  findAfslutning,
  readAfslutninger,
} from "../../erp/udbetaling/afstemning/afslut.js";
import { type Afstemning, afstemUdbetalinger } from "../../erp/udbetaling/afstemning/afstem.js";
import { writeAfslutningCsv } from "../../erp/udbetaling/afstemning/csv.js";
import { type Forsinkelsesart, readForsinkede } from "../../erp/udbetaling/afstemning/forsinkede.js";
import { writeAfslutningHtml } from "../../erp/udbetaling/afstemning/html.js";
import {
  type Forloeb,
  type Forloebslinje,
  forklarMellemregning,
  type Mellemregning,
  type Mellemregningskonto,
  type Mellemregningsvalg,
} from "../../erp/udbetaling/afstemning/mellemregning.js";
import { KONTONAVNE, LEDNAVNE } from "../../erp/udbetaling/afstemning/ord.js";
import { isDate } from "../../kit/dates.js";
import { failed, ok, type Result } from "../../kit/result.js";

const PAGE = 100;
/** Differences and delays of one answer; a closing statement keeps all of them. */
const MAX_SHOWN = 1_000;

/** The reconciliation of payouts as the API shows and closes it. */
export const udbetalingsafstemningOf = (erp: Erp): Udbetalingsafstemningsvindue => ({
  mellemregning: async (myndighed, valg) => {
    const laest = readValg(valg);
    if (!laest.ok) return laest;
    const svar = await forklarMellemregning(erp, myndighed, laest.value);
    return svar.ok ? ok(showMellemregning(svar.value)) : svar;
  },
  afstem: async (myndighed, dato) => {
    const svar = await afstemUdbetalinger(erp, myndighed, dato);
    return svar.ok ? ok(showAfstemning(svar.value)) : svar;
  },
  afslut: async (myndighed, dato, { navn }) => {
    const svar = await afslutUdbetalingsdag(erp, myndighed, dato, navn);
    return svar.ok ? ok(showAfslutning(svar.value)) : svar;
  },
  afslutninger: async (myndighed, efter) => {
    if (efter !== undefined && !/^\d{1,18}$/.test(efter))
      return failed(fejl("DRF-008", { grund: "'efter' er det, som 'naeste' sagde" }));
    const rows = await readAfslutninger(
      erp,
      myndighed,
      efter === undefined ? undefined : BigInt(efter),
      PAGE + 1,
    );
    const naeste = rows.length > PAGE ? String(rows[PAGE - 1]!.nr) : undefined;
    return ok({
      afslutninger: rows.slice(0, PAGE).map(showAfslutning),
      ...(naeste === undefined ? {} : { naeste }),
    });
  },
  hent: async (myndighed, nr, form) => {
    const fundet = await findAfslutning(erp, myndighed, nr);
    if (!fundet.ok) return fundet;
    const write = form === "html" ? writeAfslutningHtml : writeAfslutningCsv;
    return ok(whole(write(myndighedsnavn(myndighed), fundet.value)));
  },
  forsinkede: async (myndighed) => {
    const { alarmtimer, forsinkede } = await readForsinkede(erp, myndighed);
    return ok({
      alarmtimer,
      forsinkede: forsinkede.slice(0, MAX_SHOWN).map(({ art, bundt, bankfil, ...one }) => ({
        art,
        ...FORSINKELSER[art],
        ...(bankfil ? BANKFILSFORSINKELSER[art] : {}),
        ...one,
        ...(bundt === null ? {} : { bundt }),
      })),
      flere: Math.max(0, forsinkede.length - MAX_SHOWN),
    });
  },
});

async function* whole(content: string): AsyncGenerator<string> {
  yield content;
}

const KONTI = ["mellemregning", "undervejs"] as const satisfies readonly Mellemregningskonto[];
const KUN = ["aabne", "fremmede"] as const;

const readValg = ({
  pr,
  konto,
  kun,
  efter,
}: Parameters<Udbetalingsafstemningsvindue["mellemregning"]>[1]): Result<Mellemregningsvalg, Fejl> => {
  const bad = (grund: string) => failed(fejl("DRF-008", { grund }));
  const valgt = KONTI.find((one) => one === konto);
  const del = KUN.find((one) => one === kun);
  if (pr !== undefined && !isDate(pr)) return bad("'pr' er ikke en dag, som 2026-11-27");
  if (konto !== undefined && valgt === undefined) return bad(`'konto' er ${KONTI.join(" eller ")}`);
  if (kun !== undefined && del === undefined) return bad(`'kun' er ${KUN.join(" eller ")}`);
  if (efter !== undefined && !isUuid(efter)) return bad("'efter' er det, som 'naeste' sagde");
  return ok({
    ...(pr === undefined ? {} : { pr }),
    ...(valgt === undefined ? {} : { konto: valgt }),
    ...(del === undefined ? {} : { kun: del }),
    ...(efter === undefined ? {} : { efter }),
  });
};

type Forsinkelsesord = { readonly tekst: string; readonly goer: string };

const FORSINKELSER: Readonly<Record<Forsinkelsesart, Forsinkelsesord>> = {
  svar: {
    tekst: "NemKonto har ikke svaret i tide",
    goer: "Svaret efterspørges af sig selv. Kommer det ikke, så spørg NemKonto, om bundtet er modtaget.",
  },
  udfoerelse: {
    tekst: "Udførelsesdagen er gået, og banken har ikke meldt den udført",
    goer: "Indlæs bankens fil; står den der ikke, så spørg NemKonto.",
  },
  ubetalt: {
    tekst: "Ikke udbetalt, og ingen har gjort noget ved det",
    goer: "Kontakt modtageren, og betal igen; eller luk den som bortfaldet.",
  },
};

/** Where it is the bank that answers, and somebody must have handed it the file. */
const BANKFILSFORSINKELSER: Partial<Readonly<Record<Forsinkelsesart, Forsinkelsesord>>> = {
  svar: {
    tekst: "Banken har ikke svaret på bankfilen i tide",
    goer: "Er filen ikke afleveret, så hent bundtet (pain.001), og aflever det i banken. Indlæs derefter bankens svar (pain.002).",
  },
  udfoerelse: {
    tekst: FORSINKELSER.udfoerelse.tekst,
    goer: "Indlæs bankens posteringsadvis (camt.054); står den der ikke, så spørg banken, om den har filen.",
  },
};

const showAfvigelse = ({
  art,
  ...one
}: Afvigelse): Output<"seUdbetalingsafstemning">["afvigelser"][number] => {
  const { bilag, ...rest } = one;
  return { art, ...beskrivAfvigelse(art), ...rest, ...(bilag === undefined ? {} : { bilag: Number(bilag) }) };
};

const showAfstemning = (one: Afstemning): Output<"seUdbetalingsafstemning"> => ({
  dato: one.dato,
  stemmer: one.stemmer,
  udbetalinger: one.udbetalinger,
  tilstande: one.tilstande.map((sum) => ({ ...sum, navn: udbetalingstilstandsnavn(sum.tilstand) })),
  kaede: one.kaede.map((led) => ({ ...led, navn: LEDNAVNE[led.led] })),
  konti: one.konti.map((konto) => ({ ...konto, navn: KONTONAVNE[konto.konto] })),
  afvigelser: one.afvigelser.slice(0, MAX_SHOWN).map(showAfvigelse),
  flereAfvigelser: Math.max(0, one.afvigelser.length - MAX_SHOWN),
});

const showAfslutning = ({
  nr,
  version,
  aktoer,
  dannet,
  hash,
  uroert,
  afstemning,
  aendret,
}: Afslutning): Output<"afslutUdbetalingsdag"> => ({
  nr: Number(nr),
  version,
  dato: afstemning.dato,
  aktoer,
  dannet,
  hash,
  uroert,
  stemmer: afstemning.stemmer,
  afvigelser: afstemning.afvigelser.filter(({ art }) => beskrivAfvigelse(art).alvor === "afvigelse").length,
  aendret: [...aendret],
});

const SLAGS: Readonly<Record<Forloebslinje["slags"], string>> = {
  bogfoering: "Bogført med finansbilag (SF1590_A)",
  kontering: "Udgiften bogført",
  anmodning: "Sendt til NemKonto",
  genudbetaling: "Sendt til NemKonto igen",
  udfoerelse: "Udført af banken",
  modpostering: "Modposteret: ikke udbetalt",
  retur: "Kommet tilbage fra banken",
  bortfald: "Bortfaldet",
};

const showLinje = ({ udbetaling, tekst, bilag, ...linje }: Forloebslinje) => ({
  ...linje,
  bilag: Number(bilag),
  navn: SLAGS[linje.slags],
  ...(udbetaling === null ? {} : { udbetaling }),
  ...(tekst === null ? {} : { tekst: maskCpr(tekst) }),
});

const forklaringOf = ({ rod, tilstand }: Forloeb): string =>
  rod === null || tilstand === null
    ? "Nævner ingen udbetaling, der findes her"
    : udbetalingstilstandsnavn(tilstand);

const showMellemregning = ({ forloeb, ...one }: Mellemregning): Output<"seMellemregning"> => ({
  ...one,
  forloeb: forloeb.map((del) => ({
    ...(del.rod === null ? {} : { udbetaling: del.rod }),
    ...(del.tilstand === null ? {} : { tilstand: del.tilstand }),
    forklaring: forklaringOf(del),
    saldo: del.saldo,
    linjer: del.linjer.map(showLinje),
  })),
});
