import type { Output } from "../../contract/endpoints.js";
import { KOERSELSBELOEB } from "../../contract/opkraevning.js";
import type { Sprog } from "../../domain/fejl.js";
import { bilingual } from "../sprog.js";
import { formatSaldo } from "./beloeb.js";
import { feltnavn } from "./parathed.js";

/** The numbers that a run leaves, in words. */

type Koersel = Output<"startKoersel">;

const tal = bilingual({
  regninger: ["Regninger", "Bills"],
  rykkere: ["Rykkere", "Reminders"],
  fordringer: ["Fordringer", "Claims"],
  udenAdresse: ["Regninger uden adresse", "Bills without an address"],
  gebyrer: ["Gebyrer", "Fees"],
  renter: ["Renter", "Interest"],
  perioder: ["Renteperioder", "Interest periods"],
  nedsat: ["Renter og gebyrer nedsat", "Interest and fees reduced"],
  sendt: ["Sendes til PSRM", "Sent to PSRM"],
  hoering: ["Heraf ventes i høring", "Of which a hearing is expected"],
  tilbageholdt: ["Holdt tilbage, fordi PSRM ville afvise", "Kept back, as PSRM would refuse"],
  beloeb: ["Beløb", "Amount"],
  UDFØRT: ["Ville blive modtaget", "Would be taken"],
  HØRING: ["Ville gå i høring", "Would go to hearing"],
  AFVIST: ["Ville blive afvist", "Would be refused"],
  udloebet: ["Henstand udløbet", "Henstand run out"],
  misligholdt: ["Betalingsordninger misligholdt", "Agreements broken"],
  overholdt: ["Betalingsordninger overholdt", "Agreements kept"],
  naer: ["Tæt på forældelse", "Close to limitation"],
  foraeldet: ["Forældede", "Barred"],
  lukket: ["Opgaver lukket", "Tasks closed"],
  intet: ["intet at gøre", "nothing to do"],
  felt: [(felt: string) => `Fejl i ${felt}`, (felt: string) => `Wrong: ${felt}`],
});

export type Talord = { readonly navn: string; readonly vaerdi: string };

/** Counts before sums before details, whatever order they were kept in. */
const placeOf = (navn: string, ordnede: readonly string[]): number =>
  ordnede.includes(navn) ? ordnede.indexOf(navn) : ordnede.length;

/** What came of a run, each number in words and with its unit. */
export const resultatOf = ({ resultat }: Koersel, sprog: Sprog): readonly Talord[] => {
  const t = tal(sprog);
  const words = t as unknown as Readonly<Record<string, string>>;
  const ordnede = Object.keys(words);
  return [...resultat]
    .sort((a, b) => placeOf(a.navn, ordnede) - placeOf(b.navn, ordnede))
    .map(({ navn, tal: value }) => ({
      navn: navn.startsWith("felt ") ? t.felt(feltnavn(navn.slice(5), sprog)) : (words[navn] ?? navn),
      vaerdi: KOERSELSBELOEB.includes(navn) ? `${formatSaldo(BigInt(value))} kr.` : value,
    }));
};

/** The first few numbers of a run that are not zero, in one line. */
export const kortResultat = (koersel: Koersel, sprog: Sprog): string => {
  const resultat = koersel.resultat.filter(({ tal: value }) => value !== "0");
  const dele = resultatOf({ ...koersel, resultat }, sprog).slice(0, 3);
  return dele.length === 0
    ? tal(sprog).intet
    : dele.map(({ navn, vaerdi }) => `${navn}: ${vaerdi}`).join(", ");
};
