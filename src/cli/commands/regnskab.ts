import type { Command } from "commander";
import { readDato, readKommune } from "../arguments.js";
import type { Exit } from "../exit.js";
import { amount, amountHeading, table } from "../layout.js";
import { show, type Tools } from "../run.js";
import type { Session } from "../session.js";

/** The ledger of the reference ERP. */
export const addRegnskabCommands = (program: Command, { run }: Tools): void => {
  program
    .command("konti")
    .argument("<kommune>", "navn, kommunekode eller CVR-nummer", readKommune)
    .option("--pr <dato>", "saldi til og med denne dag (ellers i dag)", readDato)
    .option("--alle", "også konti uden bevægelser")
    .description("Vis kommunens konti med saldi i reference-ERP'et")
    .addHelpText("after", "\nEksempel:\n  oeir konti Helsingør --pr 2026-11-20")
    .action(run(showKonti));
  program
    .command("konto")
    .argument("<kommune>", "navn, kommunekode eller CVR-nummer", readKommune)
    .argument("<kontonummer>", "som 'oeir konti' viser det")
    .option("--fra <dato>", "første dag", readDato)
    .option("--til <dato>", "sidste dag", readDato)
    .description("Vis en kontos posteringer")
    .addHelpText("after", "\nEksempel:\n  oeir konto Helsingør 55771101352")
    .action(run(showKonto));
};

const AMOUNTS = ["Debet", "Kredit", "Saldo"].map(amountHeading);

type Kontivalg = { readonly pr?: string; readonly alle?: boolean };

const showKonti = async (
  session: Session,
  myndighed: string,
  { pr, alle = false }: Kontivalg,
): Promise<Exit> =>
  show(session, await session.client.seKonti({ myndighed, pr }), (liste) => {
    const shown = liste.konti.filter(({ debet, kredit }) => alle || debet !== 0n || kredit !== 0n);
    const heading = `${liste.myndighedsnavn} pr. ${liste.pr}`;
    if (shown.length === 0)
      return [`${heading}: ingen bevægelser. Med --alle vises alle ${liste.konti.length} konti.`];
    const rows = shown.map((k) => [
      k.kontonummer,
      k.navn,
      k.kontering,
      ...[k.debet, k.kredit, k.saldo].map(amount),
    ]);
    return [heading, ...table(["Konto", "Navn", "Kontering", ...AMOUNTS], rows)];
  });

type Periode = { readonly fra?: string; readonly til?: string };

const showKonto = async (
  session: Session,
  myndighed: string,
  kontonummer: string,
  periode: Periode,
): Promise<Exit> =>
  show(session, await session.client.seKontoudtog({ myndighed, kontonummer, ...periode }), (udtog) => [
    `${udtog.kontonummer} ${udtog.navn}`,
    ...table(
      ["Dato", "Bilag", "Tekst", ...AMOUNTS, "Besked"],
      [
        ["", "", "Primo", "", "", amount(udtog.primo), ""],
        ...udtog.linjer.map((l) => [
          l.bogfoeringsdato,
          String(l.loebenummer),
          l.tekst,
          ...[l.debet, l.kredit, l.saldo].map(amount),
          l.beskedId,
        ]),
      ],
    ),
  ]);
