import type { Kontoliste, Kontoudtog } from "../../contract/visninger.js";
import { type Fejl, fejl } from "../../domain/fejl.js";
import { authorize } from "../../hub/authorize.js";
import type { Hub } from "../../hub/ports.js";
import { isDate, todayIn } from "../../kit/dates.js";
import type { Static } from "../../kit/schema.js";
import type { Answer, Handlers } from "./door.js";

/** The books that the door can show: the reference ERP's, where it runs beside the hub. */
export type Regnskab = {
  readonly konti: (myndighed: string, pr: string) => Promise<Static<typeof Kontoliste>>;
  /** Undefined when there is no such account. */
  readonly kontoudtog: (soegt: {
    myndighed: string;
    kontonummer: string;
    fra: string;
    til: string;
  }) => Promise<Static<typeof Kontoudtog> | undefined>;
};

const FIRST_DAY = "1900-01-01";
const LAST_DAY = "2999-12-31";

const bad = (grund: string): { fejl: readonly Fejl[] } => ({ fejl: [fejl("DRF-008", { grund })] });

/** Accounts and their statements. */
export const regnskabHandlers = (
  hub: Hub,
  regnskab: Regnskab | undefined,
): Pick<Handlers, "seKonti" | "seKontoudtog"> => ({
  seKonti: async (
    { aktoer },
    { myndighed, pr = todayIn("Europe/Copenhagen", hub.clock()) },
  ): Promise<Answer<"seKonti">> => {
    if (myndighed === undefined) return bad("'myndighed' mangler");
    const allowed = authorize(aktoer, "regnskab.se", myndighed);
    if (!allowed.ok) return { fejl: [allowed.error] };
    if (!isDate(pr)) return bad("'pr' er ikke en dato");
    if (regnskab === undefined) return { fejl: [fejl("ERP-006")] };
    return { value: await regnskab.konti(myndighed, pr) };
  },
  seKontoudtog: async (
    { aktoer },
    { myndighed, kontonummer, fra = FIRST_DAY, til = LAST_DAY },
  ): Promise<Answer<"seKontoudtog">> => {
    const allowed = authorize(aktoer, "regnskab.se", myndighed);
    if (!allowed.ok) return { fejl: [allowed.error] };
    if (!isDate(fra) || !isDate(til)) return bad("'fra' og 'til' skal være datoer");
    if (regnskab === undefined) return { fejl: [fejl("ERP-006")] };
    const found = await regnskab.kontoudtog({ myndighed, kontonummer, fra, til });
    return found === undefined
      ? { fejl: [fejl("ERP-005", { konto: kontonummer, myndighed })] }
      : { value: found };
  },
});
