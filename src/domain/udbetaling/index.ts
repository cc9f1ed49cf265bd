import { given } from "../../kit/given.js";
import type { Forespoergsel, Spoergsmaalsnoegler } from "../forespoergsel.js";
import { type Hovedoplysninger, hovednoegler } from "../hovedoplysninger.js";
import type { Integration, Noegler } from "../integration.js";
import { createWebservice } from "../webservice.js";
import { Udbetalingsbilag, Udbetalingsopslag, Udbetalingstjek } from "./forespoergsler.js";
import { Udbetalingsanmodning, Udbetalingsstatus } from "./model.js";
import { statusRules, udbetalingRules } from "./rules.js";

const service = "SF1590_C";
const udbetalingsservice = createWebservice("udbetaling", "Udbetaling", 1);

type Besked = Partial<Hovedoplysninger & Udbetalingsanmodning & Udbetalingsstatus>;

/** Every message stands alone; it is found by its own id and its payouts'. The payee may be a person and is not a key. */
const keys = (besked: Besked): Partial<Noegler> => ({
  ...hovednoegler(besked),
  soegeord: [
    ...new Set(
      [
        besked.beskedIdentifikator,
        besked.udbetalingIdentifikator,
        besked.genudbetaling,
        ...(besked.udbetalinger ?? []).flatMap((one) => [one.udbetalingIdentifikator, one.genudbetalingAf]),
      ].filter((ord) => ord !== undefined),
    ),
  ],
});

/** SF1590_C Udbetaling: what fagsystemer ask the municipality's udbetalingssystem to pay. */
export const tilUdbetaling = {
  OpretUdbetaling: udbetalingsservice.besked({
    service,
    operation: "OpretUdbetaling",
    schema: Udbetalingsanmodning,
    rules: () => udbetalingRules,
    keys,
  }),
} as const;

/** And what became of it, to the fagsystem that asked. */
export const fraUdbetaling = {
  UdbetalingsstatusAfsend: udbetalingsservice.besked({
    service,
    operation: "UdbetalingsstatusAfsend",
    schema: Udbetalingsstatus,
    rules: statusRules,
    keys,
    til: "system",
  }),
} as const;

/** Both ways. */
export const udbetalingsintegrationer: readonly Integration<never>[] = [
  ...Object.values(tilUdbetaling),
  ...Object.values(fraUdbetaling),
];

/** What would become of a message: its sums, not its ids, are what the log need say. */
const tjekKeys = ({ modtagerMyndighed, afsenderSystem, udbetalinger = [] }: Besked): Spoergsmaalsnoegler => ({
  ...given("myndighed", modtagerMyndighed),
  ...given("afsenderSystem", afsenderSystem),
  vilkaar: { antal: String(udbetalinger.length) },
});

const opslagKeys = (opslag: Partial<Udbetalingsopslag>): Spoergsmaalsnoegler => ({
  ...given("myndighed", opslag.myndighed),
  ...given("afsenderSystem", opslag.afsenderSystem),
  ...given("emne", opslag.udbetalingIdentifikator),
  vilkaar: {},
});

/** What may be asked of an udbetalingssystem: a dry run of a message, and the bilag of a payout again. */
export const udbetalingsforespoergsler = {
  TjekUdbetaling: udbetalingsservice.forespoergsel({
    service,
    operation: "TjekUdbetaling",
    schema: Udbetalingsanmodning,
    svarSchema: Udbetalingstjek,
    rules: () => udbetalingRules,
    keys: tjekKeys,
    // Shown is what stands already: the rest is what the caller has said itself.
    vist: ({ udbetalinger }) =>
      udbetalinger.flatMap(({ udfald, udbetalingIdentifikator, ligner }) => [
        ...(udfald === "KENDT" ? [udbetalingIdentifikator] : []),
        ...(ligner === undefined ? [] : [ligner]),
      ]),
  }),
  GenudskrivBilag: udbetalingsservice.forespoergsel({
    service,
    operation: "GenudskrivBilag",
    schema: Udbetalingsopslag,
    svarSchema: Udbetalingsbilag,
    rules: () => [],
    keys: opslagKeys,
    vist: ({ udbetalingIdentifikator }) => [udbetalingIdentifikator],
  }),
} as const satisfies Record<string, Forespoergsel>;

export type Udbetalingsforespoergsel = keyof typeof udbetalingsforespoergsler;
