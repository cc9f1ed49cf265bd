import { HAEFTENDE } from "../../../domain/debitor/haeftelse.js";
import type { Uuid } from "../../../domain/identifikatorer.js";
import type { Skyldner, Stamdata } from "../../../domain/inddrivelse/stamdata.js";
import type { Fordringrow } from "../billede.js";
import type { Query } from "../porte.js";

/** What a claim is judged by and handed over with. */
export type Overdragbar = {
  readonly fordring: Fordringrow;
  readonly skyldnere: readonly Skyldner[];
  /** The main claim of interest and fees, and the day that PSRM got it. */
  readonly hoved: Hovedfordring | null;
};

type Hovedfordring = Pick<Fordringrow, "id" | "forfaldsdato">;

const given = <K extends string>(key: K, value: string | null): { [P in K]?: string } =>
  value === null ? {} : ({ [key]: value } as { [P in K]: string });

/** The claim as PSRM's stamdata, with so much owed; `hovedModtaget` is the day PSRM got (or would get) its main claim. */
export const stamdataOf = (
  { fordring, skyldnere, hoved }: Overdragbar,
  beloeb: bigint,
  hovedModtaget: string,
): Stamdata => ({
  fordringshaverReference: fordring.id,
  fordringsart: "INDR",
  fordringstype: fordring.fordringstype,
  beloeb,
  hovedstol: fordring.hovedstol,
  ...(hoved === null
    ? {}
    : { hovedfordring: { reference: hoved.id, forfaldsdato: hoved.forfaldsdato, modtaget: hovedModtaget } }),
  ...(beloeb === 0n ? { nulfordring: true as const } : {}),
  stiftelsesdato: fordring.stiftelsesdato,
  forfaldsdato: fordring.forfaldsdato,
  srb: fordring.srb ?? fordring.forfaldsdato,
  ...given("periodeFra", fordring.periodeFra),
  ...given("periodeTil", fordring.periodeTil),
  foraeldelsesdato: fordring.foraeldelsesdato,
  ...given("domsdato", fordring.domsdato),
  ...given("forligsdato", fordring.forligsdato),
  beskrivelse: fordring.beskrivelse,
  ...given("bfeNummer", fordring.bfeNummer),
  ...given("pNummer", fordring.pNummer),
  skyldnere,
});

const SLAGS = { CPR: "CPR", CVR: "CVR", SE: "SE", P: "CVR" } as const;

const toSkyldner = (part: string): Skyldner => {
  const [type = "", nummer = ""] = part.split(":");
  return { slags: SLAGS[type as keyof typeof SLAGS], nummer };
};

/** With who owes them: everybody liable on the account, each once. */
export const readOverdragbare = async (
  query: Query,
  myndighed: string,
  fordringer: readonly Fordringrow[],
): Promise<readonly Overdragbar[]> => {
  const haefter = await query<{ konto: Uuid; parter: readonly string[] }>(
    "debitor-haefter",
    `select konto, array_agg(distinct part order by part) as parter from debitor.haeftelse
     where myndighed = $1 and konto = any ($2::uuid[]) and gyldig_til is null
       and rolle = any ($3::text[]) group by konto`,
    [myndighed, [...new Set(fordringer.map(({ konto }) => konto))], HAEFTENDE],
  );
  const hovedOf = await readHovede(query, myndighed, fordringer);
  const parter = new Map(haefter.map((row) => [row.konto, row.parter]));
  return fordringer.map((fordring) => ({
    fordring,
    skyldnere: (parter.get(fordring.konto) ?? [fordring.skyldner]).map(toSkyldner),
    hoved: hovedOf(fordring),
  }));
};

/** The main claim of each, where it has one. */
export const readHovede = async (
  query: Query,
  myndighed: string,
  fordringer: readonly Pick<Fordringrow, "hovedfordring">[],
): Promise<(fordring: Pick<Fordringrow, "hovedfordring">) => Hovedfordring | null> => {
  const ids = [...new Set(fordringer.flatMap(({ hovedfordring }) => hovedfordring ?? []))];
  const rows =
    ids.length === 0
      ? []
      : await query<Hovedfordring>(
          "debitor-hovedfordringer",
          "select id, forfaldsdato from debitor.fordring where myndighed = $1 and id = any ($2::uuid[])",
          [myndighed, ids],
        );
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ({ hovedfordring }) => (hovedfordring === null ? null : byId.get(hovedfordring)!);
};
