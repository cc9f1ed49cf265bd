import type { Command } from "commander";
import type { Input, Output } from "../../contract/endpoints.js";
import { given } from "../../kit/given.js";
import { readJaNej, readKroner, readTal } from "../arguments.js";
import { amount } from "../layout.js";
import { addPolitikCommands, type Politikkommando } from "../politik.js";
import type { Tools } from "../run.js";

const DAGE = readTal(0, 1_000);

type Politik = Input<"saetPolitik">["body"];

type Valg = Partial<
  Pick<
    Politik,
    | "gebyrOffentlig"
    | "gebyrCivil"
    | "renteOffentlig"
    | "renteCivil"
    | "bagatel"
    | "kreditornummer"
    | "rykkere"
  >
> & {
  readonly frist?: number;
  readonly tilRykker?: number;
  readonly mellem?: number;
  readonly bankkonto?: string[];
};

const jaNej = (valg: boolean): string => (valg ? "ja" : "nej");

const KOMMANDO: Politikkommando<Politik, Output<"sePolitik">, Valg> = {
  beskrivelse: "Kommunens egne regler for regninger og rykkere",
  eksempel: "oeir opkraevning politik saet Helsingør --fra 2027-01-01 --frist 21 --gebyr-civil 100",
  regler: [
    ["Kreditornummer", ({ kreditornummer }) => kreditornummer],
    ["Bankkonti", ({ bankkonti }) => bankkonti.join(", ")],
    ["Frist, dage", ({ betalingsfrist }) => String(betalingsfrist)],
    ["Til rykker, dage", ({ dageTilRykker }) => String(dageTilRykker)],
    ["Mellem rykkere, dage", ({ dageMellem }) => String(dageMellem)],
    ["Rykkere", ({ rykkere }) => String(rykkere)],
    ["Gebyr, offentlig", ({ gebyrOffentlig }) => amount(gebyrOffentlig).trim()],
    ["Gebyr, civil", ({ gebyrCivil }) => amount(gebyrCivil).trim()],
    ["Rente, offentlig", ({ renteOffentlig }) => jaNej(renteOffentlig)],
    ["Rente, civil", ({ renteCivil }) => jaNej(renteCivil)],
    ["Bagatel", ({ bagatel }) => amount(bagatel).trim()],
  ],
  mere: ({ lofter }) =>
    lofter.map(
      ({ regime, lov, gebyrLoft }) =>
        `Rykkergebyr for ${regime === "civil" ? "civile" : "offentlige"} krav højst ${amount(gebyrLoft).trim()} kr. (${lov})`,
    ),
  see: (client, myndighed) => client.sePolitik({ myndighed }),
  set: (client, input) => client.saetPolitik(input),
  addOptions: (saet) =>
    saet
      .option("--frist <dage>", "fra regning til sidste rettidige betalingsdato", DAGE)
      .option("--til-rykker <dage>", "fra den dag til første rykker", DAGE)
      .option("--mellem <dage>", "mellem rykkere", DAGE)
      .option("--rykkere <antal>", "før inddrivelse", DAGE)
      .option("--gebyr-offentlig <kr>", "rykkergebyr efter gebyrloven", readKroner)
      .option("--gebyr-civil <kr>", "rykkergebyr efter renteloven", readKroner)
      .option("--rente-offentlig <ja|nej>", "renter af offentligretlige krav", readJaNej)
      .option("--rente-civil <ja|nej>", "renter af civilretlige krav", readJaNej)
      .option("--bagatel <kr>", "en skyldner, der skylder mindre i alt, rykkes ikke", readKroner)
      .option("--bankkonto <konto...>", "alle konti, der betales ind på: IBAN, eller reg.nr. og kontonummer")
      .option("--kreditornummer <nr>", "otte cifre, der begynder med 8"),
  med: (politik, { frist, tilRykker, mellem, bankkonto, ...valg }) => ({
    ...politik,
    ...valg,
    ...given("betalingsfrist", frist),
    ...given("dageTilRykker", tilRykker),
    ...given("dageMellem", mellem),
    ...given("bankkonti", bankkonto),
  }),
};

/** The municipality's own rules for bills and reminders. */
export const addOpkraevningspolitikCommands = (opkraevning: Command, tools: Tools): void =>
  addPolitikCommands(opkraevning, tools, KOMMANDO);
