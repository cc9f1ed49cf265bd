import type { Sprog } from "../../domain/fejl.js";
import type { FejlDetalje } from "../../domain/kvittering.js";
import type { Feltfejl } from "./meddelelse.js";
import { translate } from "./oversaet.js";

/** What the hub refused of a form: the errors at their fields, and those that are about none of them. */
export type Formafslag = { readonly felter: readonly Feltfejl[]; readonly rest: readonly FejlDetalje[] };

/** An error belongs to the field that its element names: `Udbetalingspolitik/FristKlokken`. What is wrong, and what to write. */
export const placeByField = (
  fejl: readonly FejlDetalje[],
  felter: readonly string[],
  sprog: Sprog,
): Formafslag => {
  const feltOf = ({ element = "" }: FejlDetalje): string | undefined => {
    const led = element.split("/").map((one) => one.charAt(0).toLowerCase() + one.slice(1));
    return felter.find((felt) => led.includes(felt));
  };
  return {
    felter: fejl.flatMap((one) => {
      const felt = feltOf(one);
      const { tekst, loesning } = translate(one, sprog);
      return felt === undefined ? [] : [{ felt, tekst: `${tekst.tekst} ${loesning.tekst}` }];
    }),
    rest: fejl.filter((one) => feltOf(one) === undefined),
  };
};
