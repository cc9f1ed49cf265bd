import type { Output } from "../../contract/endpoints.js";
import { fordringstilstandsnavn } from "../../domain/debitor/fordring.js";
import { fordringstypenavn } from "../../domain/debitor/fordringstype.js";
import { type Fejl, fejl } from "../../domain/fejl.js";
import type { Afstemning } from "../../domain/inddrivelse/aktioner/afstem.js";
import type { Psrmfejl } from "../../domain/inddrivelse/aktioner/kvittering.js";
import { aktionsnavn, raadOm, raadOmFund } from "../../domain/inddrivelse/aktioner/raad.js";
import { type Filterfund, udfaldOf } from "../../domain/inddrivelse/filter/index.js";
import { myndighedsnavn } from "../../domain/kommuner.js";
import { readAfregninger } from "../../erp/debitor/inddrivelse/afregning.js";
import { type Afstemningsbillede, sumForskelle } from "../../erp/debitor/inddrivelse/afstemning.js";
import {
  PARATHEDSSIDE,
  type Parathedsvalg,
  readAfviste,
  readAktioner,
  readFordringssag,
  readHoeringer,
  readInddrivelsesstande,
  readNotiser,
  readParathedeFordringer,
  readParathedsandele,
  readUdestaaende,
  type Underretningsrow,
} from "../../erp/debitor/inddrivelse/sager.js";
import { readParathedsfelter } from "../../erp/debitor/overblik.js";
import type { Debitor, Query } from "../../erp/debitor/porte.js";
import { addDays, todayIn } from "../../kit/dates.js";
import { given } from "../../kit/given.js";
import { failed, ok, type Result } from "../../kit/result.js";

/** Collection in the shape of the contract. */

/** Gældsstyrelsen waits so long for the answer to a hearing. */
const SVARFRIST_DAGE = 14;
/** Differences that are shown one by one; their sums are of all. */
const MOST = 200;

const showFund = (fund: readonly Filterfund[]) => fund.map((one) => ({ ...one, raad: raadOmFund(one) }));
const showFejl = (fejlene: readonly Psrmfejl[]) => fejlene.map((one) => ({ ...one, raad: raadOm(one.kode) }));

type Krav = { fordring: string; fordringstype: string; beskrivelse: string; restance: bigint };

const showKrav = ({ fordring, fordringstype, beskrivelse, restance }: Krav) => ({
  ...{ fordring, fordringstype, beskrivelse, restance },
  typenavn: fordringstypenavn(fordringstype),
});

const showSummer = ({ summer, inddrivelsesgrundlag }: Afstemning) => ({ ...summer, inddrivelsesgrundlag });

export const showOverblik = async (
  query: Query,
  myndighed: string,
  skaeringsdato: string,
  tilsluttet: boolean,
  { egen, psrm, forskelle }: Afstemningsbillede,
): Promise<Output<"seInddrivelse">> => {
  const { forklaret, uforklaret } = sumForskelle(forskelle);
  const uforklarede = forskelle.filter((one) => !one.forklaret);
  return {
    ...{ myndighed, skaeringsdato, tilsluttet, forklaret, uforklaret },
    myndighedsnavn: myndighedsnavn(myndighed),
    stemmer: uforklarede.length === 0,
    stande: (await readInddrivelsesstande(query, myndighed)).map((one) => ({
      ...one,
      navn: fordringstilstandsnavn(one.tilstand),
    })),
    egne: showSummer(egen),
    ...(psrm === undefined ? {} : { psrm: showSummer(psrm) }),
    forskelle: [...uforklarede, ...forskelle.filter((one) => one.forklaret)]
      .slice(0, MOST)
      .map(({ fordring, ...one }) => ({ ...one, ...given("fordring", fordring) })),
    hoeringer: (await readHoeringer(query, myndighed)).map((one) => ({
      ...showKrav(one),
      fordringId: one.psrmId,
      siden: one.siden,
      svarfrist: addDays(todayIn("Europe/Copenhagen", one.siden), SVARFRIST_DAGE),
      ...given("svar", one.valg),
      ...given("begrundelse", one.begrundelse),
      fund: showFund(one.fund),
    })),
    afviste: (await readAfviste(query, myndighed)).map((one) => ({
      ...showKrav(one),
      siden: one.siden,
      ...given("aktion", one.kode),
      fejl: showFejl(one.fejl),
      fund: showFund(one.fund),
    })),
    iGang: (await readUdestaaende(query, myndighed)).map(({ fordring, kode, beloeb, dannet }) => ({
      ...{ fordring, kode, beloeb, dannet },
    })),
    afregninger: (await readAfregninger(query, myndighed)).map(({ indbetaling, modtaget, ...one }) => ({
      ...one,
      ...given("indbetaling", indbetaling),
      ...given("modtaget", modtaget),
      stemmer: one.udbetalt === one.underrettet,
    })),
  };
};

export const showParathed = async (
  debitor: Debitor,
  myndighed: string,
  valg: Parathedsvalg,
): Promise<Output<"seParathed">> => {
  const { query } = debitor.database;
  const andele = await readParathedsandele(query, myndighed);
  const alle = new Map<string, number>();
  for (const { fagsystem, antal } of andele) alle.set(fagsystem, (alle.get(fagsystem) ?? 0) + antal);
  const rows = await readParathedeFordringer(query, myndighed, valg);
  const side = rows.slice(0, PARATHEDSSIDE);
  return {
    andele: andele.map((one) => ({
      ...one,
      promille: Math.round((1000 * one.antal) / alle.get(one.fagsystem)!),
    })),
    felter: [...(await readParathedsfelter(debitor, myndighed))],
    fordringer: side.map((one) => ({
      ...showKrav(one),
      fagsystem: one.fagsystem,
      udfald: one.udfald,
      dato: one.dato,
      fund: showFund(one.fund),
    })),
    ...given("naeste", rows.length > side.length ? side.at(-1)!.fordring : undefined),
  };
};

const showNotis = ({
  slags,
  dato,
  psrmId,
  beloeb,
  hovedstol,
  aarsag,
  periodeFra,
  periodeTil,
}: Underretningsrow) => ({
  ...{ slags, dato, beloeb, hovedstol },
  ...given("fordringId", psrmId),
  ...given("aarsag", aarsag),
  ...given("periodeFra", periodeFra),
  ...given("periodeTil", periodeTil),
});

/** Notices on a page. */
const UNDERRETNINGSSIDE = 100;

/** What PSRM has told the municipality, a page at a time. */
export const showUnderretninger = async (
  query: Query,
  myndighed: string,
  valg: { readonly slags?: string | undefined; readonly efter?: string | undefined },
): Promise<Output<"seUnderretninger">> => {
  const rows = await readNotiser(query, myndighed, { ...valg, antal: UNDERRETNINGSSIDE + 1 });
  const side = rows.slice(0, UNDERRETNINGSSIDE);
  return {
    underretninger: side.map((one) => ({
      ...showNotis(one),
      ...{ id: one.id, modtaget: one.modtaget },
      ...given("fordring", one.fordring),
      ...given("beskrivelse", one.beskrivelse),
      ...given("afregnet", one.afregnet),
      ...given("indbetaling", one.indbetaling),
    })),
    ...given("naeste", rows.length > side.length ? side.at(-1)!.nr.toString() : undefined),
  };
};

/** DEB-044: no such claim. */
export const showAktioner = async (
  query: Query,
  myndighed: string,
  id: string,
): Promise<Result<Output<"seAktioner">, readonly Fejl[]>> => {
  const aktioner = await readAktioner(query, myndighed, id);
  const sag = await readFordringssag(query, myndighed, id);
  if (sag === undefined) return failed([fejl("DEB-044", { id })]);
  const { tilstand, kan, parathed, numre } = sag;
  return ok({
    fordring: id,
    tilstand,
    tilstandsnavn: fordringstilstandsnavn(tilstand),
    kan: [...kan],
    ...given(
      "parathed",
      parathed && { udfald: udfaldOf(parathed.fund), dato: parathed.dato, fund: showFund(parathed.fund) },
    ),
    numre: numre.map(({ psrmId, tilstand: hos, aarsag }) => ({
      fordringId: psrmId,
      tilstand: hos,
      ...given("aarsag", aarsag),
    })),
    aktioner: aktioner.map((one) => ({
      ...{ id: one.id, kode: one.kode, navn: aktionsnavn(one.kode), beloeb: one.beloeb, dato: one.dato },
      dannet: one.dannet,
      status: one.status ?? "VENTER",
      ...given("aarsag", one.aarsag),
      ...given("virkningsdato", one.virkningsdato),
      ...given("besvaret", one.afsluttet),
      ...given("fordringId", one.psrmId),
      fejl: showFejl(one.fejl),
      fund: showFund(one.fund),
    })),
    underretninger: (await readNotiser(query, myndighed, { fordring: id })).map(showNotis),
  });
};
