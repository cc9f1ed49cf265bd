import type { Input, Output } from "../../contract/endpoints.js";
import { formatBankkonto, parseBankkonto } from "../../domain/betalingsfelter.js";
import type { Sprog } from "../../domain/fejl.js";
import { INGEN_KONTO } from "../../domain/nemkonto/model.js";
import { FLYTTERETNINGER, FORSENDELSESVEJE } from "../../domain/udbetaling/frister.js";
import { failed, ok, type Result } from "../../kit/result.js";
import { kronefelt, readKroner } from "../parts/kroner.js";
import type { Feltfejl } from "../parts/meddelelse.js";
import { texts } from "./texts.js";

/** The rules as fields of a form, and back. */

type Form = Readonly<Record<string, string>>;
type Oenske = Input<"saetUdbetalingspolitik">["body"];

export const TAL = ["fristBankdage", "forspring", "dubletdage", "alarmtimer"] as const;

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

/** The rules that a form asks for; every field that cannot be read is told. What fits what, the ledger says. */
export const readOenske = (form: Form, sprog: Sprog): Result<Oenske, readonly Feltfejl[]> => {
  const t = texts(sprog);
  const { gyldigFra = "", piAftalenummer = "", fristKlokken = "", fejlkonto = "" } = form;
  const betalerkonto = parseBankkonto(form.betalerkonto ?? "");
  const fejlkontoen = parseBankkonto(fejlkonto);
  const fireoejne = readKroner(form.fireoejne);
  const ingenKonto = INGEN_KONTO.find((one) => one === form.ingenKonto);
  const flytning = FLYTTERETNINGER.find((one) => one === form.flytning);
  const forsendelse = FORSENDELSESVEJE.find((one) => one === form.forsendelse);
  const tal = TAL.map(
    (navn) => [navn, /^\d{1,3}$/.test(form[navn] ?? "") ? Number(form[navn]) : undefined] as const,
  );
  const fejl = [
    ...Object.entries({ gyldigFra, piAftalenummer, fristKlokken }).flatMap(([felt, vaerdi]) =>
      vaerdi === "" ? [{ felt, tekst: t.mangler }] : [],
    ),
    ...(betalerkonto === undefined ? [{ felt: "betalerkonto", tekst: t.konto }] : []),
    ...(fejlkonto !== "" && fejlkontoen === undefined ? [{ felt: "fejlkonto", tekst: t.konto }] : []),
    ...(fireoejne === undefined ? [{ felt: "fireoejne", tekst: t.kroner }] : []),
    ...tal.flatMap(([felt, vaerdi]) => (vaerdi === undefined ? [{ felt, tekst: t.tal }] : [])),
    ...(ingenKonto === undefined ? [{ felt: "ingenKonto", tekst: t.mangler }] : []),
    ...(forsendelse === undefined ? [{ felt: "forsendelse", tekst: t.mangler }] : []),
    ...(flytning === undefined ? [{ felt: "flytning", tekst: t.mangler }] : []),
  ];
  if (fejl.length > 0) return failed(fejl);
  return ok({
    gyldigFra,
    piAftalenummer,
    betalerkonto,
    ingenKonto,
    ...(fejlkontoen === undefined ? {} : { fejlkonto: fejlkontoen }),
    forsendelse,
    flytning,
    fristKlokken,
    ...Object.fromEntries(tal),
    fireoejne,
    selvkoerende: form.selvkoerende === "ja",
  } as Oenske);
};
