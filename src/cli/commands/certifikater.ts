import type { Command } from "commander";
import type { IssuedFiles } from "../../main/certificates.js";
import { readTal } from "../arguments.js";
import { DAYS, listAdgange, MAX_DAYS, revokeAdgang } from "../credentials.js";
import { EXIT, type Exit, exitOfRefused } from "../exit.js";
import { findSystem } from "../find.js";
import { show, type Tools } from "../run.js";
import type { Session } from "../session.js";

/** Client certificates bound to it-systems. */
export const addCertificateCommands = (program: Command, { run }: Tools): void => {
  const certifikat = program.command("certifikat").description("Klientcertifikater bundet til it-systemer");
  certifikat
    .command("udsted")
    .argument("<navn>", "navn i certifikatet; filerne får også navn efter det")
    .requiredOption("--system <navn>", "it-systemet, ved navn eller UUID")
    .option("--dage <antal>", "hvor længe det gælder", readTal(1, MAX_DAYS), DAYS)
    .option("--mappe <mappe>", "hvor filerne skrives", ".")
    .description("Udsted et certifikat fra den lokale test-CA, og registrer det")
    .addHelpText("after", ISSUE_HELP)
    .action(run(issue));
  certifikat
    .command("registrer")
    .argument("<fil>", "certifikatet (PEM)")
    .requiredOption("--system <navn>", "it-systemet, ved navn eller UUID")
    .option("--navn <navn>", "hvad det skal hedde i listen (ellers filens navn)")
    .option("--dage <antal>", "hvor længe registreringen gælder", readTal(1, MAX_DAYS), DAYS)
    .description("Registrer et certifikat, som en anden har udstedt")
    .action(run(register));
  certifikat
    .command("liste")
    .description("Vis certifikater")
    .action(run(listAdgange("certifikat")));
  certifikat
    .command("tilbagekald")
    .argument("<id>", "fra listen")
    .description("Tilbagekald et certifikat nu")
    .action(run(revokeAdgang));
};

const ISSUE_HELP = `
Eksempel:
  oeir certifikat udsted "KSD test" --system KSD
  curl --cert ksd-test.pem --key ksd-test.key --cacert oeir-data/pki/ca.pem \\
    -H 'content-type: application/xml' --data-binary @bilag.xml https://localhost:8443/api/finansbilag`;

type Udstedelse = { readonly system: string; readonly dage: number; readonly mappe: string };

/** The CVR number in the certificate is the supplier's, who runs the system. */
const issue = async (session: Session, navn: string, { system, dage, mappe }: Udstedelse): Promise<Exit> => {
  const found = await findSystem(session, system);
  if (!found.ok) return found.error;
  const systems = await session.client.seItSystemer({});
  if (!systems.ok) {
    session.print.refused(systems.error);
    return exitOfRefused(systems.error);
  }
  const itsystem = systems.value.itsystemer.find(({ id }) => id === found.value);
  if (itsystem === undefined) {
    session.print.note(`It-systemet ${found.value} findes ikke. 'oeir system liste' viser dem.`);
    return EXIT.rejected;
  }
  const subject = { navn, itsystem: itsystem.id, cvr: itsystem.leverandoer, days: dage };
  const { issueCertificateFiles } = await import("../../main/certificates.js");
  const issued = await issueCertificateFiles(session.data, mappe, subject);
  if (!issued.ok) {
    session.print.note(issued.error);
    return EXIT.technical;
  }
  return showIssued(session, issued.value, registration(navn, itsystem.id, dage, issued.value.fingeraftryk));
};

/** The files are there whether or not the hub takes the certificate. */
const showIssued = async (
  session: Session,
  { cert: certifikatfil, key: noeglefil, fingeraftryk }: IssuedFiles,
  body: ReturnType<typeof registration>,
): Promise<Exit> => {
  const answer = await session.client.udstedAdgang({ body });
  if (!answer.ok) {
    session.print.refused(answer.error);
    session.print.note(
      `${certifikatfil} er skrevet, men ikke registreret: brug 'oeir certifikat registrer'.`,
    );
    return exitOfRefused(answer.error);
  }
  session.print.answer({ ...answer.value, certifikatfil, noeglefil }, () => [
    `Certifikat: ${certifikatfil}`,
    `Nøgle:      ${noeglefil}`,
    `Registreret med fingeraftryk ${fingeraftryk}`,
  ]);
  return EXIT.ok;
};

const registration = (navn: string, itsystem: string, dage: number, fingeraftryk: string) =>
  ({ slags: "certifikat", rolle: "system", itsystem, navn, dage, fingeraftryk }) as const;

type Registrering = { readonly system: string; readonly dage: number; readonly navn?: string };

const register = async (
  session: Session,
  fil: string,
  { system, dage, navn = fil }: Registrering,
): Promise<Exit> => {
  const { readFingerprint } = await import("../../main/certificates.js");
  const fingeraftryk = readFingerprint(fil);
  if (fingeraftryk === undefined) {
    session.print.note(`'${fil}' kan ikke læses som et certifikat i PEM-form.`);
    return EXIT.technical;
  }
  const found = await findSystem(session, system);
  if (!found.ok) return found.error;
  const body = registration(navn, found.value, dage, fingeraftryk);
  return show(session, await session.client.udstedAdgang({ body }), (a) => [
    `Registreret: ${a.fingeraftryk}`,
  ]);
};
