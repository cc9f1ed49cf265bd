import type { Input, Output } from "../../contract/endpoints.js";
import type { Sprog } from "../../domain/fejl.js";
import { failed, ok, type Result } from "../../kit/result.js";
import { kronefelt, readKroner } from "../parts/kroner.js";
import type { Feltfejl } from "../parts/meddelelse.js";
import { texts } from "./texts.js";

/** The rules as fields of a form, and back. */

type Form = Readonly<Record<string, string>>;
type Oenske = Input<"saetPolitik">["body"];
type Politik = Omit<Oenske, "gyldigFra">;

export const TAL = ["betalingsfrist", "dageTilRykker", "dageMellem", "rykkere"] as const;
export const BELOEB = ["gebyrOffentlig", "gebyrCivil", "bagatel"] as const;
export const JANEJ = ["renteOffentlig", "renteCivil"] as const;

/** The fields that can be wrong. */
export const FELTER = ["gyldigFra", "kreditornummer", "bankkonti", ...TAL, ...BELOEB] as const;

/** What applies now, for who changes some of it. */
export const formOf = (politik: Output<"sePolitik">["gaeldende"]): Form => ({
  kreditornummer: politik.kreditornummer,
  bankkonti: politik.bankkonti.join("\n"),
  ...Object.fromEntries(TAL.map((navn) => [navn, String(politik[navn])])),
  ...Object.fromEntries(BELOEB.map((navn) => [navn, kronefelt(politik[navn])])),
  ...Object.fromEntries(JANEJ.map((navn) => [navn, politik[navn] ? "ja" : ""])),
});

const linesOf = (text: string): string[] =>
  text
    .split(/[\r\n,;]+/)
    .map((line) => line.replace(/\s/g, ""))
    .filter((line) => line !== "");

/** The rules that a form asks for; every field that cannot be used is told. */
export const readOenske = (form: Form, sprog: Sprog): Result<Oenske, readonly Feltfejl[]> => {
  const t = texts(sprog);
  const tal = TAL.map(
    (navn) => [navn, /^\d{1,4}$/.test(form[navn] ?? "") ? Number(form[navn]) : undefined] as const,
  );
  const beloeb = BELOEB.map((navn) => [navn, readKroner(form[navn])] as const);
  const { gyldigFra = "", kreditornummer = "", bankkonti = "" } = form;
  const wrong = (felter: readonly (readonly [string, unknown])[], tekst: string): readonly Feltfejl[] =>
    felter.flatMap(([felt, vaerdi]) => (vaerdi === undefined ? [{ felt, tekst }] : []));
  const tomme = Object.entries({ gyldigFra, kreditornummer, bankkonti }).map(
    ([navn, vaerdi]) => [navn, vaerdi === "" ? undefined : vaerdi] as const,
  );
  const fejl = [...wrong(tomme, t.mangler), ...wrong(tal, t.tal), ...wrong(beloeb, t.kroner)];
  if (fejl.length > 0) return failed(fejl);
  const politik = {
    kreditornummer,
    bankkonti: linesOf(bankkonti),
    ...Object.fromEntries([...tal, ...beloeb]),
    ...Object.fromEntries(JANEJ.map((navn) => [navn, form[navn] === "ja"])),
  } as Politik;
  return ok({ gyldigFra, ...politik });
};
