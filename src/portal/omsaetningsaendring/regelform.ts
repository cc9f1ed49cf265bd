import type { Input } from "../../contract/endpoints.js";
import { IM_DIMENSIONSNAVNE } from "../../domain/kontering.js";
import { failed, ok, type Result } from "../../kit/result.js";
import type { Aendring, Tabelvisning } from "../parts/omsaetning.js";

/** The form of one rule: what stands in it, and what it asks for. */

type Felter = Readonly<Record<string, string>>;
type Skrevet = Aendring["linjer"][number]["moenstre"];

const isIm = (dimension: string): boolean => IM_DIMENSIONSNAVNE.some((one) => one === dimension);

const fieldsOf = (moenstre: Skrevet, kontonummer: string | undefined): Felter => ({
  ...Object.fromEntries(
    moenstre
      .filter(({ dimension }) => isIm(dimension))
      .map(({ dimension, moenster }) => [dimension, moenster]),
  ),
  ...(moenstre.length === 0 ? { Funktion: "*" } : {}),
  egne: moenstre
    .filter(({ dimension }) => !isIm(dimension))
    .map(({ dimension, moenster }) => `${dimension}=${moenster}`)
    .join("; "),
  konto: kontonummer ?? "",
});

/** What the form begins with: a line of the change, a rule of the table, or nothing. */
export const startFields = (aendring: Aendring, tabel: Tabelvisning, asked: Felter): Felter => {
  const linje = aendring.linjer.find(
    (one) => String(one.linje) === asked.linje || (one.nr !== undefined && String(one.nr) === asked.regel),
  );
  if (linje !== undefined) {
    const whose: Felter =
      linje.nr === undefined ? { linje: String(linje.linje) } : { regel: String(linje.nr) };
    return { ...fieldsOf(linje.moenstre, linje.kontonummer), ...whose };
  }
  const regel = tabel.regler.find(({ nr }) => String(nr) === asked.regel);
  return regel === undefined
    ? {}
    : { ...fieldsOf(regel.moenstre, regel.kontonummer), regel: String(regel.nr) };
};

const number = (text: string | undefined): number | undefined =>
  text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : undefined;

type Oenske = Input<"saetOmsaetningslinje">["body"];

/** What a posted form asks for; the error is the field that cannot be read: `Funktion` (no pattern at all) or `egne`. */
export const readRegel = (form: Felter): Result<Oenske, "Funktion" | "egne"> => {
  const [nr, linje] = [number(form.regel), number(form.linje)];
  const whose = { ...(nr === undefined ? {} : { nr }), ...(linje === undefined ? {} : { linje }) };
  if (form.ophoer === "ja") return ok({ ...whose, ophoer: true });
  const im = IM_DIMENSIONSNAVNE.map((dimension) => ({ dimension, moenster: form[dimension] ?? "" }));
  const egne = (form.egne ?? "")
    .split(";")
    .filter((one) => one.trim() !== "")
    .map((one) => /^([^=]+)=(.+)$/.exec(one.trim()));
  if (egne.some((one) => one === null)) return failed("egne");
  const own = egne.map((one) => ({ dimension: one![1]!.trim(), moenster: one![2]!.trim() }));
  const moenstre = [...im, ...own].filter(({ moenster }) => moenster !== "");
  if (moenstre.length === 0) return failed("Funktion");
  const konto = form.konto ?? "";
  return ok({ ...whose, moenstre, ...(konto === "" ? {} : { kontonummer: konto }) });
};
