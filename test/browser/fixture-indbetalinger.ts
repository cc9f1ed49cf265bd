import type { Output } from "../../src/contract/endpoints.js";
import { fejl } from "../../src/domain/fejl.js";
import { toFejlDetalje } from "../../src/domain/kvittering.js";
import type { Answers } from "./far-end.js";
import { HELSINGOER, idOf } from "./fixture-beskeder.js";
import { KRAV } from "./fixture-opkraevning.js";

/** Payments: one that nobody knows whose it is, one with credit left, one that is used; a letter; and a bank's file. */

export const PENGE = { uplaceret: idOf("e10", 2), tilgode: idOf("e10", 1), brugt: idOf("e10", 3) } as const;

type Indbetaling = Output<"seIndbetalinger">["indbetalinger"][number];

const indbetaling = (id: string, felter: Partial<Indbetaling>): Indbetaling => ({
  id,
  kilde: "bank",
  reference: `NETS-${id.slice(-1)}`,
  dato: "2026-02-16",
  modtaget: new Date("2026-02-17T05:00:00Z"),
  beloeb: 6_000n,
  rest: 0n,
  tilbage: 0n,
  stand: "BRUGT",
  tekst: "",
  ...felter,
});

const indbetalinger: readonly Indbetaling[] = [
  indbetaling(PENGE.uplaceret, {
    dato: "2026-11-19",
    beloeb: 45_000n,
    rest: 45_000n,
    stand: "UPLACERET",
    betaler: "Bo Bendtsen",
    tekst: "Husk bogen 010101-0001",
  }),
  indbetaling(PENGE.tilgode, { rest: 1_000n, stand: "TILGODE", betalingsid: "000000000000018" }),
  indbetaling(PENGE.brugt, { kilde: "kasse", tilbage: 6_000n }),
];

const daekning = (fordring: string, beloeb: bigint, ophaevet: boolean) => ({
  fordring,
  slags: "hovedfordring",
  beskrivelse: "Ikke afleveret bog",
  beloeb,
  virkningsdato: "2026-02-16",
  ophaevet,
});

const detalje = (id: string): Output<"seIndbetaling"> | undefined => {
  const one = indbetalinger.find((indbetalt) => indbetalt.id === id);
  if (one === undefined) return undefined;
  const haendelse = { tid: one.modtaget, art: "indbetaling.modtaget", betydning: "", aktoer: "bank" };
  if (id !== PENGE.tilgode) return { ...one, daekninger: [], haendelser: [haendelse] };
  return {
    ...one,
    skyldner: { partType: "CPR", partIdentifikator: "0101010001" },
    skyldnernavn: "Anna Andersen",
    daekninger: [daekning(KRAV.rykket, 5_000n, false), daekning(KRAV.betalt, 5_000n, true)],
    haendelser: [haendelse, { ...haendelse, art: "indbetaling.placeret", aktoer: "Eva" }],
  };
};

const regning: Output<"seRegning"> = {
  nummer: "2026-0000002",
  slags: "rykker",
  dato: "2026-03-02",
  betalingsdato: "2026-03-12",
  kommune: { navn: "Helsingør", cvr: HELSINGOER },
  modtager: { navn: "Anna Andersen", adresselinjer: ["Strandgade 1", "3000 Helsingør"] },
  betalingsid: "000000000000026",
  kreditornummer: "80000008",
  ocrlinje: "+71<000000000000026+80000008<",
  total: 30_000n,
  linjer: [
    {
      fordring: KRAV.rykket,
      slags: "hovedfordring",
      konto: "Biblioteket",
      tekst: "Ikke afleveret bog",
      forfaldsdato: "2026-01-05",
      beloeb: 20_000n,
      oprindeligt: 25_000n,
    },
    {
      fordring: KRAV.gebyr,
      slags: "gebyr",
      konto: "Biblioteket",
      tekst: "Rykkergebyr",
      forfaldsdato: "2026-03-12",
      periodeFra: "2026-03-01",
      periodeTil: "2026-03-31",
      beloeb: 10_000n,
      oprindeligt: 10_000n,
    },
  ],
  lov: ["Renteloven § 9 b"],
  kopier: [{ navn: "Carl Carlsen", adresselinjer: [], nr: 1, total: 20_000n }],
};

const kontoudtog: Output<"indlaesKontoudtog"> = {
  id: idOf("fe0", 1),
  meddelelse: "CAMT-1",
  ikkeBogfoert: 1,
  antal: [
    { udfald: "PLACERET", antal: 1, beloeb: 25_000n },
    { udfald: "AFVIST", antal: 1, beloeb: 0n },
  ],
  poster: [
    {
      udfald: "PLACERET",
      betydning: "",
      retning: "ind",
      reference: "NETS-1",
      beloeb: 25_000n,
      dato: "2026-02-16",
      tekst: "Anna 010101-0001",
      indbetaling: PENGE.tilgode,
    },
    {
      udfald: "AFVIST",
      betydning: "",
      retning: "ud",
      reference: "NETS-9",
      beloeb: 5_000n,
      dato: "2026-02-16",
      tekst: "Retur",
    },
  ],
  fejl: [toFejlDetalje(fejl("IND-006", {}, { linje: 4, kolonne: 2 }))],
};

const stand = ({ id }: { readonly id: string }) => ({ id, rest: 0n });

export const betalinger: Answers = {
  seIndbetalinger: ({ kun }) => ({
    indbetalinger: indbetalinger.filter(
      ({ stand: er }) => kun === "alle" || (kun === "uplacerede" ? "UPLACERET" : "TILGODE") === er,
    ),
    ...(kun === "alle" ? { naeste: `2026-02-16_${PENGE.brugt}` } : {}),
  }),
  seIndbetaling: ({ id }) => detalje(id) ?? fejl("DEB-041", { id }),
  seRegning: ({ nr }) => (nr === "2" ? regning : fejl("DEB-048", { nr })),
  hentRegningPdf: ({ nr, kopi = "" }) => new Blob([`%PDF ${nr}${kopi}`]).stream(),
  indlaesKontoudtog: () => kontoudtog,
  placerIndbetaling: stand,
  afregnIndbetaling: stand,
  frigoerIndbetaling: stand,
  tilbagebetalIndbetaling: stand,
};
