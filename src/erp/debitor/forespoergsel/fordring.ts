import { fordringstilstandsnavn } from "../../../domain/debitor/fordring.js";
import { fordringstypenavn } from "../../../domain/debitor/fordringstype.js";
import type { Debitorkontodetalje } from "../../../domain/debitor/forespoergsler/konto.js";
import type { Uuid } from "../../../domain/identifikatorer.js";
import type { Bevaegelserow, Delfordringrow, Fordringrow } from "../billede.js";
import { toDimensioner } from "../post.js";

/** A claim as the full detail of an account shows it. */

type Visning = Debitorkontodetalje["fordringer"][number];
type Kilde = NonNullable<Visning["bevaegelser"][number]["kilde"]>;

export const showFordring = (
  fordring: Fordringrow,
  dele: readonly Delfordringrow[],
  bevaegelser: readonly Bevaegelserow[],
  kilder: ReadonlyMap<Uuid, Kilde>,
): Visning => ({
  fordringIdentifikator: fordring.id,
  slags: fordring.slags,
  ...given("hovedfordringIdentifikator", fordring.hovedfordring),
  fordringstype: fordring.fordringstype,
  typenavn: fordringstypenavn(fordring.fordringstype),
  beskrivelse: fordring.beskrivelse,
  tilstand: fordring.tilstand,
  tilstandsnavn: fordringstilstandsnavn(fordring.tilstand),
  hovedstol: fordring.hovedstol,
  restance: fordring.restance,
  stiftelsesdato: fordring.stiftelsesdato,
  forfaldsdato: fordring.forfaldsdato,
  ...given("sidsteRettidigeBetalingsdato", fordring.srb),
  ...(fordring.periodeFra === null || fordring.periodeTil === null
    ? {}
    : { periode: { fraDato: fordring.periodeFra, tilDato: fordring.periodeTil } }),
  foraeldelsesdato: fordring.foraeldelsesdato,
  ...given("domsdato", fordring.domsdato),
  ...given("forligsdato", fordring.forligsdato),
  ...given("bfeNummer", fordring.bfeNummer),
  ...given("pNummer", fordring.pNummer),
  rykkerdatoer: [...fordring.rykket],
  ...given("psrmFordringsidentifikator", fordring.psrmId),
  delfordringer: dele.filter((one) => one.fordring === fordring.id).map(showDel),
  bevaegelser: showBevaegelser(
    bevaegelser.filter((one) => one.fordring === fordring.id),
    kilder,
  ),
});

/** What is not known is left out. */
export const given = <K extends string, V>(navn: K, value: V | null): { [P in K]?: V } =>
  value === null ? {} : ({ [navn]: value } as { [P in K]: V });

const showDel = ({ id, tekst, restance, kontering }: Delfordringrow): Visning["delfordringer"][number] => ({
  delfordringIdentifikator: id,
  tekst,
  restance,
  ...toDimensioner(kontering),
});

const ARTER = {
  STIFTELSE: "Stiftelse",
  NEDREGULERING: "Nedregulering",
  DAEKNING: "Daekning",
  AFSKRIVNING: "Afskrivning",
  OPHAEVELSE: "Ophaevelse",
} as const;

/** Each movement with what was owed after it. */
const showBevaegelser = (
  bevaegelser: readonly Bevaegelserow[],
  kilder: ReadonlyMap<Uuid, Kilde>,
): Visning["bevaegelser"] => {
  let restance = 0n;
  return bevaegelser.map((one) => {
    restance += one.beloeb;
    return {
      bevaegelsesnummer: Number(one.nr),
      delfordringIdentifikator: one.delfordring,
      art: ARTER[one.art],
      beloeb: one.beloeb,
      restance,
      virkningsdato: one.virkningsdato,
      ...given("ophaever", one.ophaever === null ? null : Number(one.ophaever)),
      ...given("kilde", one.indbetaling === null ? null : (kilder.get(one.indbetaling) ?? null)),
      ...given("aarsag", one.aarsag),
    };
  });
};
