import { Argument, type Command } from "commander";
import type { Input } from "../../contract/endpoints.js";
import { FJERNES, HOERINGSSVAR, TILBAGEKALDSAARSAGER } from "../../contract/inddrivelse.js";
import { readBeloeb } from "../../domain/beloeb.js";
import { readDato, readKommune, readUuid } from "../arguments.js";
import { EXIT, type Exit } from "../exit.js";
import { show, type Tools } from "../run.js";
import type { Session } from "../session.js";
import { aktionslines } from "./inddrivelsessyn.js";

const KOMMUNE = ["<kommune>", "navn, kommunekode eller CVR-nummer", readKommune] as const;
const FORDRING = ["<id>", "fordringens id", readUuid] as const;

/** What a collector does of collection; PSRM's answer comes in its own time and is shown by `fordring`. */
export const addInddrivelseshandlinger = (inddrivelse: Command, { run }: Tools): void => {
  inddrivelse
    .command("tilbagekald")
    .argument(...KOMMUNE)
    .argument(...FORDRING)
    .addArgument(new Argument("<årsag>", "hvorfor").choices(TILBAGEKALDSAARSAGER))
    .requiredOption("--begrundelse <tekst>", "til loggen")
    .option("--virkningsdato <dato>", "kun ved BORT: den dag, fordringen bortfaldt", readDato)
    .description("Tag en fordring hjem fra PSRM; det, der hører til den, følger med")
    .action(run(recall));
  inddrivelse
    .command("genindsend")
    .argument(...KOMMUNE)
    .argument(...FORDRING)
    .requiredOption("--begrundelse <tekst>", "til loggen")
    .description("Send en tilbagekaldt fordring til PSRM igen (efter HENS, KLAG, BORD og HAFT)")
    .action(run(resend));
  inddrivelse
    .command("hoering")
    .argument(...KOMMUNE)
    .argument(...FORDRING)
    .addArgument(
      new Argument("<valg>", "stå ved stamdata, eller tag fordringen tilbage").choices(HOERINGSSVAR),
    )
    .option("--begrundelse <tekst>", "kræves ved GODKEND: hvorfor stamdata er rigtige")
    .description("Besvar høringen af en fordring")
    .action(run(answer));
  const ret = inddrivelse
    .command("ret")
    .argument(...KOMMUNE)
    .argument(...FORDRING)
    .requiredOption("--begrundelse <tekst>", "til loggen")
    .option("--beskrivelse <tekst>", "højst 100 tegn, uden andres personoplysninger")
    .option("--hovedstol <kroner>", "som 1234,50")
    .option("--bfe <nummer>", "BFE-nummer")
    .option("--p-nummer <nummer>", "P-nummer")
    .addHelpText(
      "after",
      "\nEksempel:\n  oeir inddrivelse ret Helsingør ID --periode-til 2026-08-31 --begrundelse 'Oplyst af institutionen'",
    );
  for (const [flag, felt] of Object.entries(DATOER)) ret.option(`--${flag} <dato>`, felt, readDato);
  ret
    .option("--fjern <felt...>", `tøm felter: ${FJERNES.join(", ")}`)
    .description("Ret en fordrings stamdata; gammelt og nyt gemmes, og paratheden vurderes igen")
    .action(run(mend));
};

const DATOER = {
  stiftelsesdato: "den dag, kravet opstod",
  forfaldsdato: "forfaldsdato",
  srb: "sidste rettidige betalingsdato",
  "periode-fra": "periodens første dag",
  "periode-til": "periodens sidste dag",
  foraeldelsesdato: "udeladt: regnes om",
  domsdato: "domsdato",
  forligsdato: "forligsdato",
} as const;

const recall = async (
  session: Session,
  myndighed: string,
  id: string,
  aarsag: (typeof TILBAGEKALDSAARSAGER)[number],
  valg: { readonly begrundelse: string; readonly virkningsdato?: string },
): Promise<Exit> =>
  show(
    session,
    await session.client.tilbagekaldFordring({ myndighed, id, body: { aarsag, ...valg } }),
    aktionslines,
  );

const resend = async (
  session: Session,
  myndighed: string,
  id: string,
  body: { readonly begrundelse: string },
): Promise<Exit> =>
  show(session, await session.client.genindsendFordring({ myndighed, id, body }), aktionslines);

const answer = async (
  session: Session,
  myndighed: string,
  id: string,
  valg: (typeof HOERINGSSVAR)[number],
  { begrundelse }: { readonly begrundelse?: string },
): Promise<Exit> => {
  const body = { valg, ...(begrundelse === undefined ? {} : { begrundelse }) };
  return show(session, await session.client.besvarHoering({ myndighed, id, body }), aktionslines);
};

type Rettelse = Input<"retStamdata">["body"];
type Rettelsesvalg = Omit<Rettelse, "hovedstol" | "fjern" | "bfeNummer"> & {
  readonly hovedstol?: string;
  readonly bfe?: string;
  readonly fjern?: string[];
};

const mend = async (
  session: Session,
  myndighed: string,
  id: string,
  { hovedstol, bfe, fjern = [], ...felter }: Rettelsesvalg,
): Promise<Exit> => {
  const oere = hovedstol === undefined ? undefined : readBeloeb(hovedstol.replace(",", "."));
  const ukendt = fjern.find((felt) => !FJERNES.some((one) => one === felt));
  if ((hovedstol !== undefined && oere === undefined) || ukendt !== undefined) {
    session.print.note(
      ukendt === undefined ? "Skriv hovedstolen som 1234,50." : `'${ukendt}' kan ikke tømmes.`,
    );
    return EXIT.technical;
  }
  const body: Rettelse = {
    ...felter,
    ...(oere === undefined ? {} : { hovedstol: oere }),
    ...(bfe === undefined ? {} : { bfeNummer: bfe }),
    ...(fjern.length === 0 ? {} : { fjern: fjern as (typeof FJERNES)[number][] }),
  };
  return show(session, await session.client.retStamdata({ myndighed, id, body }), aktionslines);
};
