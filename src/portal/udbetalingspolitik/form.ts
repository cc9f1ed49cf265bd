import type { Input, Output } from "../../contract/endpoints.js";
import { formatBankkonto, parseBankkonto } from "../../domain/betalingsfelter.js";
import type { Sprog } from "../../domain/fejl.js";
import { INGEN_KONTO } from "../../domain/nemkonto/model.js";
import { FLYTTERETNINGER, FORSENDELSESVEJE } from "../../domain/udbetaling/frister.js";
import { isKlokkeslaet, MAX_AFTALENUMMER, POLITIKTAL } from "../../domain/udbetaling/politik.js";
import { failed, ok, type Result } from "../../kit/result.js";
import { kronefelt, readKroner } from "../parts/kroner.js";
import type { Feltfejl } from "../parts/meddelelse.js";
import { texts } from "./texts.js";

/** The rules as fields of a form, and back. */

type Form = Readonly<Record<string, string>>;
type Oenske = Input<"saetUdbetalingspolitik">["body"];

export const TAL = ["fristBankdage", "forspring", "dubletdage", "alarmtimer"] as const;

/** The rules themselves, in the order in which they are shown. */
export const FELTER = [
  "piAftalenummer",
  "betalerkonto",
  "ingenKonto",
  "fejlkonto",
  "forsendelse",
  "flytning",
  "fristKlokken",
  ...TAL,
  "fireoejne",
  "selvkoerende",
] as const;

/** What applies now, for who changes some of it. */
export const formOf = (politik: Output<"seUdbetalingspolitik">["gaeldende"]): Form => ({
  piAftalenummer: politik.piAftalenummer,
  betalerkonto: formatBankkonto(politik.betalerkonto),
  ingenKonto: politik.ingenKonto,
  fejlkonto: politik.fejlkonto === undefined ? "" : formatBankkonto(politik.fejlkonto),
  forsendelse: politik.forsendelse ?? "nemkonto",
  flytning: politik.flytning,
  fristKlokken: politik.fristKlokken,
  ...Object.fromEntries(TAL.map((navn) => [navn, String(politik[navn])])),
  fireoejne: kronefelt(politik.fireoejne),
  selvkoerende: politik.selvkoerende ? "ja" : "",
});

const readTal = (navn: (typeof TAL)[number], text: string): number | undefined => {
  const [min, max] = POLITIKTAL[navn];
  const tal = /^\d{1,3}$/.test(text) ? Number(text) : Number.NaN;
  return tal >= min && tal <= max ? tal : undefined;
};

/** What to write in a field instead. */
const skrivtekst = (felt: string, sprog: Sprog): string => {
  const t = texts(sprog);
  const tal = TAL.find((one) => one === felt);
  if (tal === undefined) return t.skriv[felt] ?? t.mangler;
  const [min, max] = POLITIKTAL[tal];
  return t.tal(t[tal], min, max);
};

/** The rules that a form asks for; every field that cannot be read is told. What fits what, the ledger says. */
export const readOenske = (form: Form, sprog: Sprog): Result<Oenske, readonly Feltfejl[]> => {
  const { gyldigFra = "", piAftalenummer = "", fristKlokken = "", fejlkonto = "" } = form;
  const laest = {
    betalerkonto: parseBankkonto(form.betalerkonto ?? ""),
    ingenKonto: INGEN_KONTO.find((one) => one === form.ingenKonto),
    forsendelse: FORSENDELSESVEJE.find((one) => one === form.forsendelse),
    flytning: FLYTTERETNINGER.find((one) => one === form.flytning),
    fireoejne: readKroner(form.fireoejne),
    ...Object.fromEntries(TAL.map((navn) => [navn, readTal(navn, form[navn] ?? "")])),
  };
  const fejlkontoen = fejlkonto === "" ? undefined : parseBankkonto(fejlkonto);
  const good: Readonly<Record<string, boolean>> = {
    gyldigFra: gyldigFra !== "",
    piAftalenummer: piAftalenummer !== "" && piAftalenummer.length <= MAX_AFTALENUMMER,
    fejlkonto: fejlkonto === "" || fejlkontoen !== undefined,
    fristKlokken: isKlokkeslaet(fristKlokken),
    ...Object.fromEntries(Object.entries(laest).map(([felt, vaerdi]) => [felt, vaerdi !== undefined])),
  };
  const fejl = ["gyldigFra", ...FELTER].flatMap((felt) =>
    good[felt] === false ? [{ felt, tekst: skrivtekst(felt, sprog) }] : [],
  );
  if (fejl.length > 0) return failed(fejl);
  const valgt = fejlkontoen === undefined ? {} : { fejlkonto: fejlkontoen };
  const selvkoerende = form.selvkoerende === "ja";
  return ok({ gyldigFra, piAftalenummer, fristKlokken, ...laest, ...valgt, selvkoerende } as Oenske);
};
