import { fejl } from "../../domain/fejl.js";
import { STANDARDUDBETALINGSPOLITIK, validateUdbetalingspolitik } from "../../domain/udbetaling/politik.js";
import { politikI } from "../politik.js";

/** What the municipality has decided about payouts. To set: UDB-060, UDB-061; UDB-062: the day has passed. */
export const {
  read: readUdbetalingspolitik,
  readAlle: readUdbetalingspolitikker,
  set: setUdbetalingspolitik,
} = politikI({
  skema: "udbetaling",
  standard: STANDARDUDBETALINGSPOLITIK,
  validate: validateUdbetalingspolitik,
  forSent: (dato) => fejl("UDB-062", { dato }, { element: "Udbetalingspolitik/GyldigFra" }),
});
