import type { udbetalingssystemEndpoints } from "../../contract/endpoints/udbetalingssystem.js";
import type { Input, Output } from "../../contract/endpoints.js";
import type { Aktoer } from "../../domain/adgang.js";
import { type Fejl, fejl } from "../../domain/fejl.js";
import { maskCpr } from "../../domain/maskering.js";
import type { Handling } from "../../hub/authorize.js";
import { failed, type Result } from "../../kit/result.js";
import { askErp } from "./ask-erp.js";
import type { Call, Handler, Handlers } from "./door.js";

type Operationer = keyof typeof udbetalingssystemEndpoints;

/** The payouts of the reference ERP, where it runs beside the hub: one function per operation. */
export type Udbetalingsvindue = {
  readonly [K in Operationer]: (
    input: Input<K>,
    aktoer: Aktoer,
  ) => Promise<Result<Output<K>, readonly Fejl[]>>;
};

/** What people see of payouts, and decide. */
export const udbetalingssystemHandlers = (
  vindue: Udbetalingsvindue | undefined,
): Pick<Handlers, Operationer> => {
  const see = <K extends Operationer>(navn: K) => ask(vindue, navn, "udbetaling.se");
  const decide = <K extends Operationer>(navn: K) => ask(vindue, navn, "udbetaling.afgoer");
  return {
    seUdbetalinger: see("seUdbetalinger"),
    seUdbetaling: see("seUdbetaling"),
    seUdbetalingsmodtager: see("seUdbetalingsmodtager"),
    seUdbetalingsopgaver: see("seUdbetalingsopgaver"),
    frigivUdbetaling: decide("frigivUdbetaling"),
    afslaaUdbetaling: decide("afslaaUdbetaling"),
    standsUdbetaling: decide("standsUdbetaling"),
    genudbetal: decide("genudbetal"),
    lukUdbetalingsopgave: decide("lukUdbetalingsopgave"),
    opretManuelUdbetaling: decide("opretManuelUdbetaling"),
    seUdbetalingspolitik: see("seUdbetalingspolitik"),
    saetUdbetalingspolitik: decide("saetUdbetalingspolitik"),
    seBundter: see("seBundter"),
    proevBetalingskoersel: see("proevBetalingskoersel"),
    startBetalingskoersel: decide("startBetalingskoersel"),
  };
};

const ask =
  <K extends Operationer>(vindue: Udbetalingsvindue | undefined, navn: K, handling: Handling): Handler<K> =>
  async ({ aktoer }: Call, input: Input<K>) => {
    const { myndighed, body } = input as unknown as {
      readonly myndighed: string;
      readonly body?: { readonly begrundelse?: string };
    };
    const { begrundelse = "" } = body ?? {};
    const answer = await askErp(vindue, aktoer, handling, myndighed, async (one) =>
      // A reason is kept and shown.
      maskCpr(begrundelse) === begrundelse ? one[navn](input, aktoer) : failed([fejl("UDB-044")]),
    );
    return answer as never;
  };
