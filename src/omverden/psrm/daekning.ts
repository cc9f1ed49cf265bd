import type { Oere } from "../../domain/beloeb.js";
import type { Skyldner } from "../../domain/inddrivelse/stamdata.js";
import { type Psrmfordring, saldoOf } from "./fordring.js";
import { skyldigRente } from "./rente.js";
import { daekningsunderretning, type Psrmsvar, type Psrmvilkaar } from "./svar.js";

/** RIM's interest that came back with a HAFT recall and was sent again. */
const GENSENDT_RENTE = "REINDGI";

/** Something owed in a main claim's complex: one claim's principal, or RIM's interest on it. */
type Post = { readonly fordring: Psrmfordring; readonly del: "hovedstol" | "rente"; readonly beloeb: Oere };

/** Opkrævningsrenter, resent inddrivelsesrenter, RIM's own, other related claims, the main claim. */
const rankOf = ({ fordring, del }: Post, isRente: Psrmvilkaar["isRente"]): number => {
  const { fordringstype, hovedfordring } = fordring.stamdata;
  if (del === "rente") return 2;
  if (fordringstype === GENSENDT_RENTE) return 1;
  if (isRente(fordringstype)) return 0;
  return hovedfordring === undefined ? 4 : 3;
};

/** What a debtor paid to RIM, and what of it the complex did not need. */
type Indbetalt = Pick<Psrmsvar, "fordringer" | "underretninger"> & { readonly rest: Oere };

/**
 * Covers a main claim and its related ones by a payment of `beloeb` øre on `dato`, in RIM's order inside a claim; within a
 * kind the one received first. Source: gældsinddrivelsesloven § 4. Each claim gets at most one coverage and one notice.
 */
export const coverKompleks = (
  kompleks: readonly Psrmfordring[],
  { beloeb, dato, skyldner }: { readonly beloeb: Oere; readonly dato: string; readonly skyldner: Skyldner },
  { isRente, daekningsform }: Pick<Psrmvilkaar, "isRente" | "daekningsform">,
): Indbetalt => {
  const poster = kompleks
    .flatMap((fordring): readonly Post[] => [
      { fordring, del: "hovedstol", beloeb: saldoOf(fordring) },
      { fordring, del: "rente", beloeb: skyldigRente(fordring, dato) },
    ])
    .sort((a, b) => rankOf(a, isRente) - rankOf(b, isRente) || (firstReceived(a, b) ? -1 : 1));
  const fik = new Map<Psrmfordring, { hovedstol: Oere; rente: Oere }>();
  let rest = beloeb;
  for (const { fordring, del, beloeb: skyldes } of poster) {
    const part = rest < skyldes ? rest : skyldes;
    const foer = fik.get(fordring) ?? { hovedstol: 0n, rente: 0n };
    if (part > 0n) fik.set(fordring, { ...foer, [del]: part });
    rest -= part;
  }
  const daekkede = [...fik].map(([fordring, dele]) => ({ fordring, daekning: { dato, skyldner, ...dele } }));
  return {
    fordringer: daekkede.map(({ fordring, daekning }) => ({
      ...fordring,
      daekninger: [...fordring.daekninger, daekning],
    })),
    underretninger: daekkede.map(({ fordring, daekning }) =>
      daekningsunderretning(daekningsform, fordring.fordringId, daekning),
    ),
    rest,
  };
};

const firstReceived = ({ fordring: a }: Post, { fordring: b }: Post): boolean =>
  a.modtaget === b.modtaget ? a.fordringId < b.fordringId : a.modtaget < b.modtaget;
