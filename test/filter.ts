import { doem } from "../src/domain/inddrivelse/filter/doem.js";
import { filterOf, judgeFilter } from "../src/domain/inddrivelse/filter/index.js";
import type { Datokrav, Filterkrav } from "../src/domain/inddrivelse/filter/regel.js";
import type { Stamdata } from "../src/domain/inddrivelse/stamdata.js";
import { addDays, addMonths, addYears } from "../src/kit/dates.js";

/** Help for tests of the entry filter: claims that pass it, and such as may not, found from its own rules. */

/** The types that municipalities hand over. */
export const KOMMUNALE =
  "KFTILDA KFDAINS KFSKFRI KFTØFIN KFLRUNG KFGEDAI KFTBBSF KFOMDAG GEDAINS REOPDAG KFGFEJL KFMILJØ KTBRFLX KTCIVIL REOPKOM KFOPREN KOPRORE".split(
    " ",
  );

export const MODTAGET = "2026-06-15";

const DATES = [
  "stiftelsesdato",
  "forfaldsdato",
  "srb",
  "periodeFra",
  "periodeTil",
  "foraeldelsesdato",
] as const;
type Datofelt = (typeof DATES)[number];

/** A main claim that PSRM has had since 20 May. */
const HOVED = { reference: "H1", forfaldsdato: "2026-02-01", modtaget: "2026-05-20" };

/** A claim that may break rules, to be mended until it breaks none. */
const start = (type: string, hoved = HOVED): Stamdata => {
  const related = filterOf(type)!.some(({ krav }) => krav.slags === "hovedfordring" && !krav.er);
  return {
    fordringshaverReference: "R1",
    fordringsart: "INDR",
    fordringstype: type,
    beloeb: 20_000n,
    hovedstol: 20_000n,
    stiftelsesdato: "2026-03-02",
    forfaldsdato: "2026-03-02",
    srb: "2026-03-02",
    periodeFra: "2026-03-02",
    periodeTil: "2026-03-31",
    foraeldelsesdato: "2029-06-18",
    beskrivelse: "Krav",
    skyldnere: [{ slags: "CPR", nummer: "0101011234" }],
    ...(related ? { hovedfordring: hoved } : {}),
  };
};

const isDatofelt = (felt: string): felt is Datofelt => DATES.some((one) => one === felt);

/** A date that meets the rule, where it can be met by moving its field. */
const meet = (stamdata: Stamdata, krav: Datokrav): Stamdata => {
  if (!isDatofelt(krav.felt)) return stamdata;
  const own =
    krav.mod === "modtagelsesdato"
      ? MODTAGET
      : krav.mod.startsWith("hovedfordring")
        ? stamdata.hovedfordring?.forfaldsdato
        : (stamdata as unknown as Record<string, string | undefined>)[krav.mod];
  if (own === undefined) return stamdata;
  const graense = addDays(addMonths(addYears(own, krav.aar), krav.maaneder), krav.dage);
  const dato = krav.op === "<" ? addDays(graense, -1) : krav.op === ">" ? addDays(graense, 1) : graense;
  return { ...stamdata, [krav.felt]: dato };
};

const mended = (stamdata: Stamdata, krav: Filterkrav): Stamdata => {
  switch (krav.slags) {
    case "dato":
      return meet(stamdata, krav);
    case "tom":
      return krav.felter.reduce(without, stamdata);
    case "beloeb": {
      const enough = krav.mindst ?? (typeof krav.mod === "bigint" ? krav.mod : stamdata.beloeb);
      return { ...stamdata, hovedstol: enough, beloeb: enough };
    }
    case "netopEn":
      return { ...stamdata, domsdato: "2026-04-01", foraeldelsesdato: "2036-04-01" };
    case "kraev":
      return { ...stamdata, [krav.felt]: krav.felt === "domsdato" ? "2026-04-01" : "2026-03-03" };
    case "samme":
      return { ...stamdata, periodeTil: stamdata.periodeFra! };
    default:
      return stamdata;
  }
};

/** Mend one rule after the other until none is broken; from another year's period where that cannot be done. */
export const passing = (type: string, hoved = HOVED): Stamdata => {
  const month = start(type, hoved);
  const year = {
    ...month,
    periodeFra: "2025-01-01",
    periodeTil: "2025-12-31",
    stiftelsesdato: "2026-01-01",
    forfaldsdato: "2026-02-02",
    srb: "2026-02-02",
  };
  return (
    [month, year].map((one) => mendAll(one)).find((one) => judgeFilter(one, MODTAGET).length === 0) ??
    mendAll(month)
  );
};

const mendAll = (first: Stamdata): Stamdata => {
  let stamdata = first;
  for (let round = 0; round < 40; round += 1) {
    const [fund] = judgeFilter(stamdata, MODTAGET);
    if (fund === undefined) return stamdata;
    const regler = filterOf(stamdata.fordringstype)!;
    const broken = regler.find(({ nr, krav }) => nr === fund.regel && doem(krav, stamdata, MODTAGET));
    stamdata = mended(stamdata, broken!.krav);
  }
  return stamdata;
};

const without = (stamdata: Stamdata, felt: string): Stamdata => {
  const { [felt as "srb"]: _, ...rest } = stamdata;
  return rest;
};

/** Other values of every field, one at a time: one of them must break a rule that is about it. */
export const mutants = (stamdata: Stamdata): readonly Stamdata[] => {
  const dates = DATES.flatMap((felt) => [
    without(stamdata, felt),
    ...[
      "1999-01-01",
      "2026-04-04",
      "2026-06-15",
      "2026-07-01",
      "2045-01-01",
      "2028-03-03",
      "2026-03-01",
      "2026-03-02",
      "2026-12-31",
      "2025-12-01",
    ].map((dato) => ({ ...stamdata, [felt]: dato })),
  ]);
  const hoved = stamdata.hovedfordring ?? { reference: "H1" };
  return [
    ...dates,
    { ...stamdata, fordringsart: "MODR" },
    { ...stamdata, hovedstol: 0n, beloeb: 0n },
    { ...stamdata, hovedstol: 100_000_000n },
    { ...stamdata, hovedstol: 1n, beloeb: 1n },
    { ...stamdata, hovedstol: stamdata.beloeb - 1n },
    { ...stamdata, beloeb: -1n },
    { ...without(stamdata, "beskrivelse") },
    { ...without(stamdata, "domsdato") },
    { ...stamdata, domsdato: "2026-04-01", forligsdato: "2026-04-01" },
    { ...stamdata, domsdato: "2026-04-01", foraeldelsesdato: "2030-01-01" },
    { ...stamdata, domsdato: "2010-04-01", foraeldelsesdato: "2040-01-01" },
    { ...stamdata, periodeFra: "2020-01-01", periodeTil: "2026-03-31" },
    { ...stamdata, periodeFra: "2026-03-30", periodeTil: "2026-03-01" },
    { ...stamdata, hovedfordring: { ...hoved, forfaldsdato: "2026-12-01", modtaget: "2026-05-20" } },
    { ...stamdata, hovedfordring: { ...hoved, forfaldsdato: "2026-02-01", modtaget: "2020-01-01" } },
    { ...without(stamdata, "hovedfordring") },
  ] as readonly Stamdata[];
};
