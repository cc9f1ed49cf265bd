import type { Input } from "../../contract/endpoints.js";
import { formatBeloeb } from "../../domain/beloeb.js";
import { formatBankkonto } from "../../domain/betalingsfelter.js";
import type { Sprog } from "../../domain/fejl.js";
import type { FELTER } from "./form.js";
import { texts } from "./texts.js";

type Politik = Omit<Input<"saetUdbetalingspolitik">["body"], "gyldigFra">;

/** One of the rules as people read it. */
export const vaerditekst = (politik: Politik, felt: (typeof FELTER)[number], sprog: Sprog): string => {
  const t = texts(sprog);
  switch (felt) {
    case "betalerkonto":
      return formatBankkonto(politik.betalerkonto);
    case "fejlkonto":
      return politik.fejlkonto === undefined ? t.ingen : formatBankkonto(politik.fejlkonto);
    case "ingenKonto":
      return t[politik.ingenKonto];
    case "forsendelse":
      return t[politik.forsendelse ?? "nemkonto"];
    case "flytning":
      return t[politik.flytning];
    case "fireoejne":
      return formatBeloeb(politik.fireoejne);
    case "selvkoerende":
      return politik.selvkoerende ? t.ja : t.nej;
    default:
      return String(politik[felt]);
  }
};
