import type { Command } from "commander";
import { maskCpr } from "../../domain/maskering.js";
import { readAar, readDato, readKommune, readRegnskabsperiode, readTidspunkt } from "../arguments.js";
import type { Exit } from "../exit.js";
import { amount, amountHeading, clockTime, table } from "../layout.js";
import { show, type Tools } from "../run.js";
import type { Session } from "../session.js";
import { danPrimo, showRaabalance } from "./aarsafslutning.js";

const KOMMUNE = ["<kommune>", "navn, kommunekode eller CVR-nummer", readKommune] as const;
const KENDT = [
  "--kendt <tidspunkt>",
  "som bøgerne var kendt da: '2026-11-20 12:00' dansk tid, eller med tidszone",
  readTidspunkt,
] as const;

/** The ledger of the reference ERP. */
export const addRegnskabCommands = (program: Command, { run }: Tools): void => {
  program
    .command("konti")
    .argument(...KOMMUNE)
    .option("--pr <dato>", "saldi fra 1. januar til og med denne dag (ellers i dag)", readDato)
    .option(...KENDT)
    .option("--alle", "også konti uden bevægelser")
    .description("Vis kommunens konti med saldi i reference-ERP'et")
    .addHelpText("after", "\nEksempel:\n  oeir konti Helsingør --pr 2026-11-20")
    .action(run(showKonti));
  program
    .command("konto")
    .argument(...KOMMUNE)
    .argument("<kontonummer>", "som 'oeir konti' viser det")
    .option("--fra <dato>", "første dag (ellers 1. januar)", readDato)
    .option("--til <dato>", "sidste dag (ellers 31. december samme år)", readDato)
    .option(...KENDT)
    .description("Vis en kontos posteringer i et år, med løbende saldo")
    .addHelpText("after", "\nEksempel:\n  oeir konto Helsingør 55771101352 --fra 2026-11-01")
    .action(run(showKonto));
  program
    .command("raabalance")
    .argument(...KOMMUNE)
    .argument("[periode]", "et år eller en måned: 2026 eller 2026-11 (ellers i år)", readRegnskabsperiode)
    .option(...KENDT)
    .option("--alle", "også konti uden bevægelser")
    .description("Vis råbalancen: primo, bevægelser og saldo efter hovedkonto")
    .addHelpText("after", "\nEksempel:\n  oeir raabalance Helsingør 2026-11")
    .action(run(showRaabalance));
  program
    .command("primo")
    .argument(...KOMMUNE)
    .argument("<år>", "det nye år", readAar)
    .description("Bogfør årets åbningssaldi af året før; igen bogfører kun en forskel")
    .addHelpText("after", "\nEksempel:\n  oeir primo Helsingør 2027")
    .action(run(danPrimo));
};

const AMOUNTS = ["Debet", "Kredit", "Saldo"].map(amountHeading);

type Kontivalg = { readonly pr?: string; readonly kendt?: string; readonly alle?: boolean };

const kendtText = (kendt: Date | undefined): string =>
  kendt === undefined ? "" : `, som kendt ${clockTime(kendt)}`;

const showKonti = async (
  session: Session,
  myndighed: string,
  { pr, kendt, alle = false }: Kontivalg,
): Promise<Exit> =>
  show(session, await session.client.seKonti({ myndighed, pr, kendt }), (liste) => {
    const shown = liste.konti.filter(({ debet, kredit }) => alle || debet !== 0n || kredit !== 0n);
    const heading = `${liste.myndighedsnavn} pr. ${liste.pr}${kendtText(liste.kendt)}`;
    if (shown.length === 0)
      return [`${heading}: ingen bevægelser i året. Med --alle vises alle ${liste.konti.length} konti.`];
    const rows = shown.map((k) => [
      k.kontonummer,
      k.navn,
      k.kontering,
      ...[k.debet, k.kredit, k.saldo].map(amount),
    ]);
    return [heading, ...table(["Konto", "Navn", "Kontering", ...AMOUNTS], rows)];
  });

type Udtogsvalg = { readonly fra?: string; readonly til?: string; readonly kendt?: string };

const showKonto = async (
  session: Session,
  myndighed: string,
  kontonummer: string,
  valg: Udtogsvalg,
): Promise<Exit> =>
  show(session, await session.client.seKontoudtog({ myndighed, kontonummer, ...valg }), (udtog) => [
    `${udtog.kontonummer} ${udtog.navn}, ${udtog.fra} til ${udtog.til}${kendtText(udtog.kendt)}`,
    ...table(
      ["Dato", "Bilag", "Tekst", ...AMOUNTS, "Besked"],
      [
        ["", "", "Saldo før", "", "", amount(udtog.primo), ""],
        ...udtog.linjer.map((l) => [
          l.bogfoeringsdato,
          String(l.loebenummer),
          maskCpr(l.tekst),
          ...[l.debet, l.kredit, l.saldo].map(amount),
          l.beskedId ?? "dannet af ERP-systemet",
        ]),
        ["", "", "Saldo efter", "", "", amount(udtog.ultimo), ""],
      ],
    ),
    ...(udtog.antal === udtog.linjer.length
      ? []
      : [`De første ${udtog.linjer.length} af ${udtog.antal} linjer; vælg en kortere periode for resten.`]),
  ]);
