import type { Betalingsvindue } from "../../adapters/rest/betaling.js";
import type { Input, Output } from "../../contract/endpoints.js";
import { sum } from "../../domain/beloeb.js";
import { ocrlinje } from "../../domain/debitor/ocr.js";
import { type Fejl, fejl } from "../../domain/fejl.js";
import { isUuid, type Uuid } from "../../domain/identifikatorer.js";
import { POSTUDFALD, POSTUDFALDSKODER } from "../../domain/kontoudtog/postudfald.js";
import { toFejlDetalje } from "../../domain/kvittering.js";
import { maskCpr } from "../../domain/maskering.js";
import { type Anledning, withAnledning } from "../../erp/anledning.js";
import { frigoer } from "../../erp/debitor/indbetaling.js";
import {
  INDBETALINGSVALG,
  type Indbetalingslinje,
  type Indbetalingsvalg,
  readIndbetaling,
  readIndbetalinger,
  type Sidemaerke,
} from "../../erp/debitor/indbetalinger.js";
import { AFREGNINGSTEKST, modtagAfregning } from "../../erp/debitor/inddrivelse/modtag-afregning.js";
import { lockIndbetaling } from "../../erp/debitor/laes.js";
import { placerHos, tilbagebetal } from "../../erp/debitor/placering.js";
import type { Debitor, Query } from "../../erp/debitor/porte.js";
import { findRegning } from "../../erp/debitor/regning/find.js";
import { writeRegningHtml } from "../../erp/debitor/regning/html.js";
import { writeRegningPdf } from "../../erp/debitor/regning/pdf.js";
import { kopiOf, type Regning } from "../../erp/debitor/regning/regning.js";
import { type Indlaesning, indlaesKontoudtog, type Kontoudtogsdoer } from "../../erp/kontoudtog/indlaes.js";
import type { Postsvar } from "../../erp/kontoudtog/tager.js";
import { isDate } from "../../kit/dates.js";
import { given } from "../../kit/given.js";
import { failed, ok, type Result } from "../../kit/result.js";

const PAGE = 100;

/** Bills and payments of the reference ERP as the API shows and changes them. */
export const betalingOf = (debitor: Debitor, doer: Kontoudtogsdoer): Betalingsvindue => ({
  regning: async (myndighed, nr) => {
    const fundet = await findRegning(debitor, myndighed, nr);
    return fundet.ok ? ok(showRegning(fundet.value)) : fundet;
  },
  brev: async (myndighed, nr, form, kopi) => {
    const fundet = await findRegning(debitor, myndighed, nr);
    if (!fundet.ok) return fundet;
    const regning = fundet.value;
    const modtager = kopi === undefined ? undefined : regning.kopier[Number(kopi) - 1];
    if (kopi !== undefined && modtager === undefined)
      return failed(fejl("DRF-008", { grund: "'kopi' er nummeret på en af regningens kopier" }));
    const egen = modtager === undefined ? regning : kopiOf(regning, modtager);
    const oprindelig = modtager === undefined ? undefined : regning;
    return ok(
      whole(form === "pdf" ? await writeRegningPdf(egen, oprindelig) : writeRegningHtml(egen, oprindelig)),
    );
  },
  indlaes: async (myndighed, bytes, { navn }) => {
    const svar = await indlaesKontoudtog(doer, myndighed, bytes, navn);
    return svar.ok ? ok(showIndlaesning(svar.value)) : svar;
  },
  indbetalinger: async (myndighed, { kun = "alle", efter }) => {
    const valg = INDBETALINGSVALG.find((one) => one === kun);
    const maerke = efter === undefined ? undefined : readMaerke(efter);
    if (valg === undefined)
      return failed(fejl("DRF-008", { grund: `'kun' er ${INDBETALINGSVALG.join(", ")}` }));
    if (efter !== undefined && maerke === undefined)
      return failed(fejl("DRF-008", { grund: "'efter' er det, som 'naeste' sagde" }));
    return ok(await pageOf(debitor, myndighed, valg, maerke));
  },
  indbetaling: async (myndighed, id) => {
    const fundet = await readIndbetaling(debitor, myndighed, id);
    return fundet.ok ? ok(showDetalje(fundet.value)) : fundet;
  },
  placer: ({ myndighed, id, body }, { navn }) =>
    change(debitor, { myndighed, id, aktoer: navn, tekst: "Indbetaling placeret" }, (query, anledning) => {
      const { partType, partIdentifikator } = body.part;
      const tilhoer = {
        skyldner: `${partType}:${partIdentifikator}`,
        fordringer: new Set(body.fordringer ?? []),
      };
      return placerHos(debitor, query, anledning, id, tilhoer);
    }),
  afregn: ({ myndighed, id, body: { afregning } }, { navn }) =>
    change(debitor, { myndighed, id, aktoer: navn, tekst: AFREGNINGSTEKST }, (query, anledning) =>
      modtagAfregning(debitor, query, anledning, { id, afregning }),
    ),
  frigoer: ({ myndighed, id, body }, { navn }) =>
    change(debitor, { myndighed, id, aktoer: navn, tekst: "Indbetaling frigjort" }, (query, anledning) =>
      frigoer(debitor, query, anledning, id, maskCpr(body.begrundelse)),
    ),
  tilbagebetal: ({ myndighed, id, body }, { navn }) => {
    const { tilbagebetalingIdentifikator: haendelse, beloeb, begrundelse } = body;
    const hvad = { myndighed, id, aktoer: navn, tekst: "Indbetaling betalt tilbage", haendelse };
    return change(debitor, hvad, (query, anledning) =>
      tilbagebetal(debitor, query, anledning, { id, beloeb, aarsag: maskCpr(begrundelse) }),
    );
  },
});

async function* whole(content: string | Uint8Array): AsyncGenerator<string | Uint8Array> {
  yield content;
}

type Hvad = Parameters<typeof withAnledning>[1] & { readonly id: Uuid };

/** A change of one payment in one transaction; gives what it has left. */
const change = (
  debitor: Debitor,
  { id, ...hvad }: Hvad,
  work: (query: Query, anledning: Anledning) => Promise<Result<unknown, readonly Fejl[]>>,
): Promise<Result<Output<"placerIndbetaling">, readonly Fejl[]>> =>
  withAnledning(debitor, hvad, async (query, anledning) => {
    const done = await work(query, anledning);
    if (!done.ok) return done;
    return ok({ id, rest: (await lockIndbetaling(query, hvad.myndighed, id))!.rest });
  });

const readMaerke = (text: string): Sidemaerke | undefined => {
  const [dato = "", id = ""] = text.split("_");
  return isDate(dato) && isUuid(id) ? { dato, id } : undefined;
};

const pageOf = async (
  debitor: Debitor,
  myndighed: string,
  valg: Indbetalingsvalg,
  efter: Sidemaerke | undefined,
): Promise<Output<"seIndbetalinger">> => {
  const rows = await readIndbetalinger(debitor, myndighed, valg, efter, PAGE + 1);
  const last = rows[PAGE - 1];
  return {
    indbetalinger: rows.slice(0, PAGE).map((row) => ({ ...showIndbetaling(row), tekst: maskCpr(row.tekst) })),
    ...(rows.length <= PAGE || last === undefined ? {} : { naeste: `${last.dato}_${last.id}` }),
  };
};

const standOf = ({ rest, skyldner }: Indbetalingslinje) =>
  rest === 0n ? "BRUGT" : skyldner === null ? "UPLACERET" : "TILGODE";

const showIndbetaling = (row: Indbetalingslinje): Output<"seIndbetalinger">["indbetalinger"][number] => ({
  id: row.id,
  kilde: row.kilde,
  reference: row.reference,
  dato: row.dato,
  modtaget: row.modtaget,
  beloeb: row.beloeb,
  rest: row.rest,
  tilbage: row.annulleret - row.afregnet,
  ...(row.afregnet === 0n ? {} : { afregnet: row.afregnet }),
  stand: standOf(row),
  ...(row.betalingsid === null ? {} : { betalingsid: row.betalingsid }),
  ...(row.betaler === null ? {} : { betaler: row.betaler }),
  tekst: row.tekst,
});

const HAENDELSER: Readonly<Record<string, string>> = {
  "indbetaling.modtaget": "Pengene er kommet ind.",
  "indbetaling.placeret": "Det, den havde tilbage, er brugt på skyldnerens fordringer.",
  "indbetaling.afregnet": "Afregning fra Gældsstyrelsen: det, som PSRM skyldte, er faldet.",
  "indbetaling.frigjort": "Det, den dækkede, skyldes igen.",
  "indbetaling.annulleret": "Penge er gået tilbage.",
};

type Fundet = Extract<Awaited<ReturnType<typeof readIndbetaling>>, { ok: true }>["value"];

const showDetalje = ({ indbetaling, navn, daekninger, haendelser }: Fundet): Output<"seIndbetaling"> => {
  const [partType = "", partIdentifikator = ""] = indbetaling.skyldner?.split(":") ?? [];
  const part = { partType, partIdentifikator } as Input<"placerIndbetaling">["body"]["part"];
  return {
    ...showIndbetaling(indbetaling),
    ...(indbetaling.skyldner === null ? {} : { skyldner: part }),
    ...(navn === undefined ? {} : { skyldnernavn: navn }),
    daekninger: [...daekninger],
    haendelser: haendelser.map((one) => ({ ...one, betydning: HAENDELSER[one.art] ?? "" })),
  };
};

const showRegning = (regning: Regning): Output<"seRegning"> => ({
  ...regning,
  modtager: { ...regning.modtager, adresselinjer: [...regning.modtager.adresselinjer] },
  ocrlinje: ocrlinje(regning.betalingsid, regning.kreditornummer),
  lov: [...regning.lov],
  linjer: regning.linjer.map(({ periode, ...linje }) => ({
    ...linje,
    ...(periode === null ? {} : { periodeFra: periode.fra, periodeTil: periode.til }),
  })),
  kopier: regning.kopier.map((kopi, index) => ({
    navn: kopi.navn,
    adresselinjer: [...kopi.adresselinjer],
    nr: index + 1,
    total: kopiOf(regning, kopi).total,
  })),
});

const showIndlaesning = ({
  id,
  meddelelse,
  ikkeBogfoert,
  poster,
  fejl: fejlene,
}: Indlaesning): Output<"indlaesKontoudtog"> => ({
  id,
  meddelelse,
  ikkeBogfoert,
  antal: POSTUDFALDSKODER.flatMap((udfald) => {
    const own = poster.filter((one) => one.udfald === udfald);
    const beloeb = sum(own.map(({ post }) => post.beloeb));
    return own.length === 0 ? [] : [{ udfald, antal: own.length, beloeb }];
  }),
  poster: foerst(poster).map(showPost),
  ...flere("flerePoster", poster),
  fejl: fejlene.slice(0, MAX_VIST).map(toFejlDetalje),
  ...flere("flereFejl", fejlene),
});

/** Most entries, and most errors, that an answer tells one by one: what somebody must look at comes first. */
const MAX_VIST = 1_000;

/** In the order of the file, as long as they can all be told. */
const foerst = (poster: readonly Postsvar[]): readonly Postsvar[] =>
  poster.length <= MAX_VIST
    ? poster
    : [...poster.filter(isUafklaret), ...poster.filter((one) => !isUafklaret(one))].slice(0, MAX_VIST);

const isUafklaret = ({ udfald, fejl: fejlene = [] }: Postsvar): boolean =>
  udfald === "AFVIST" || udfald === "UPLACERET" || fejlene.length > 0;

const flere = <K extends string>(navn: K, alle: readonly unknown[]) =>
  given(navn, alle.length > MAX_VIST ? alle.length - MAX_VIST : undefined);

const showPost = ({ post, udfald, indbetaling, daekket, rest, udbetaling, udbetalinger }: Postsvar) => ({
  udfald,
  betydning: POSTUDFALD[udfald],
  retning: post.retning,
  reference: post.reference,
  beloeb: post.beloeb,
  dato: post.dato,
  ...(post.ocr === undefined ? {} : { betalingsid: post.ocr.betalingsid }),
  ...(post.betaler === undefined ? {} : { betaler: post.betaler }),
  tekst: maskCpr(post.tekst),
  ...(post.sted.linje === undefined ? {} : { linje: post.sted.linje }),
  ...(indbetaling === undefined ? {} : { indbetaling }),
  ...(daekket === undefined ? {} : { daekket }),
  ...(rest === undefined ? {} : { rest }),
  ...given("udbetaling", udbetaling),
  ...given("udbetalinger", udbetalinger),
});
