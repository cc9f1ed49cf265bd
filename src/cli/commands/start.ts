import { join, resolve } from "node:path";
import type { Command } from "commander";
import { type Config, readConfig } from "../../main/config.js";
import type { Running } from "../../main/serve.js";
import { readKommuner, readPort } from "../arguments.js";
import { runDemo } from "../demo.js";
import { runUntilStopped } from "../foreground.js";
import { styled } from "../layout.js";
import { writer } from "../printer.js";
import type { Tools } from "../run.js";
import type { Options } from "../session.js";

type StartOptions = Options & {
  readonly port?: number;
  readonly tlsPort?: number;
  readonly erpPort?: number;
  readonly udenErp?: boolean;
  readonly erpData?: string;
  readonly kommune?: readonly string[];
};

/** The programs that run until they are told to stop. Only they load the server, so that the other commands are quick. */
export const addStartCommands = (program: Command, tools: Tools): void => {
  addHubOptions(program.command("start"))
    .description("Start posthuset og reference-ERP'et; kører til Ctrl-C")
    .option("--uden-erp", "kun posthuset: modtageren kører et andet sted")
    .addHelpText("after", "\nEksempler:\n  oeir start\n  oeir start --kommune Odense --port 9080")
    .action((_: unknown, command: Command) => runHub(tools, command, announce));
  addHubOptions(program.command("demo"))
    .description("Start, og vis det hele med KSD-piloterne Helsingør og Vejen")
    .addHelpText("after", DEMO_HELP)
    .action((_: unknown, command: Command) => runHub(tools, command, runDemo, DEMO));
  addErpOptions(program.command("erp"))
    .description("Start reference-ERP'et for sig, som en modtager blandt andre; kører til Ctrl-C")
    .option("--erp-data <mappe>", "dets egen datamappe (ellers erp i posthusets)")
    .addHelpText("after", ERP_HELP)
    .action((_: unknown, command: Command) => runErp(tools, command));
};

const DEMO_HELP = `
Sender én uges sygedagpenge med opdigtede personer, og nogle beskeder, der går galt.
På en datamappe, der har haft sin demonstration, startes der bare.`;

const ERP_HELP = `
Bruger certifikaterne i posthusets datamappe (--data), så de to kender hinanden, men har sin egen database:
DATABASE_URL, ellers en i sin egen datamappe.

Eksempel, i to vinduer:
  oeir erp --kommune Helsingør Vejen
  oeir start --uden-erp`;

const addErpOptions = (command: Command): Command =>
  command
    .option("--erp-port <port>", "reference-ERP'et (OEIR_ERP_PORT, ellers 8444)", readPort)
    .option("--kommune <navn...>", "giv disse kommuner en kontoplan i reference-ERP'et", readKommuner);

const addHubOptions = (command: Command): Command =>
  addErpOptions(
    command
      .option("--port <port>", "portal, REST og SOAP med adgangsnøgle (OEIR_PORT, ellers 8080)", readPort)
      .option(
        "--tls-port <port>",
        "REST og SOAP med klientcertifikat (OEIR_TLS_PORT, ellers 8443)",
        readPort,
      ),
  );

/** The demonstration is quiet, and has a PSRM and a NemKonto to show. */
const DEMO = { logLevel: "warn", psrm: "efterligning", nemkonto: "efterligning" } as const;

/** What runs says on stdout what there is to see; the log goes to stderr, from `logLevel` (OEIR_LOG) up. */
type Tell = (running: Running, data: string, say: (text: string) => void) => Promise<void>;

const runHub = async (
  tools: Tools,
  command: Command,
  tell: Tell,
  fast: Partial<typeof DEMO> = {},
): Promise<void> => {
  const { out, err, env } = tools.outside;
  const options = command.optsWithGlobals<StartOptions>();
  const start = async () => {
    const { startOeir } = await import("../../main/serve.js");
    return startOeir(configOf(options, env, fast));
  };
  const exit = await runUntilStopped(writer(err, env), start, async (running) => {
    await openBooks(running.erp, options.kommune);
    await tell(running, configOf(options, env).data, writer(out, env));
  });
  tools.end(exit);
};

const runErp = async (tools: Tools, command: Command): Promise<void> => {
  const { out, err, env } = tools.outside;
  const options = command.optsWithGlobals<StartOptions>();
  const say = writer(out, env);
  const start = async () => {
    const { startErpAlone } = await import("../../main/serve-erp.js");
    const config = configOf(options, env);
    return startErpAlone(
      { ...config, data: resolve(options.erpData ?? join(config.data, "erp")) },
      config.data,
    );
  };
  const exit = await runUntilStopped(writer(err, env), start, async (erp) => {
    await openBooks(erp, options.kommune);
    say(styled("bold", "Reference-ERP'et kører."));
    say(`  Adresse til ruten: ${erp.adresse}`);
    say("  Stop med Ctrl-C.");
  });
  tools.end(exit);
};

const configOf = (o: StartOptions, env: NodeJS.ProcessEnv, fast: Partial<typeof DEMO> = {}): Config =>
  readConfig(
    {
      ...(o.data === undefined ? {} : { data: o.data }),
      ...(o.port === undefined ? {} : { port: o.port }),
      ...(o.tlsPort === undefined ? {} : { tlsPort: o.tlsPort }),
      ...(o.erpPort === undefined ? {} : { erpPort: o.erpPort }),
      ...(o.udenErp ? { erp: "andetsteds" as const } : {}),
      ...(fast.logLevel === undefined || env.OEIR_LOG !== undefined ? {} : { logLevel: fast.logLevel }),
      ...(fast.psrm === undefined ? {} : { psrm: fast.psrm }),
      ...(fast.nemkonto === undefined ? {} : { nemkonto: fast.nemkonto }),
    },
    env,
  );

/** Doing it again changes nothing. */
const openBooks = async (erp: Running["erp"], kommuner: readonly string[] = []): Promise<void> => {
  if (erp === undefined && kommuner.length > 0)
    throw new Error("--kommune hører til reference-ERP'et, som ikke kører her.");
  for (const myndighed of kommuner) await erp?.opretMyndighed(myndighed);
};

const announce: Tell = async ({ url, tlsUrl, erp }, data, say) => {
  say(styled("bold", "oeir kører."));
  say(`  Portal og REST:            ${url}`);
  say(`  SOAP med klientcertifikat: ${tlsUrl}/service/OIR/ModtagFinansbilag/2?wsdl`);
  say(`  Reference-ERP:             ${erp?.adresse ?? "kører ikke her"}`);
  say(`  Datamappe:                 ${data}`);
  say("  Stop med Ctrl-C.");
};
