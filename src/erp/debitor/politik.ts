import { STANDARDPOLITIK } from "../../domain/debitor/politik.js";
import { validatePolitik } from "../../domain/debitor/politikregler.js";
import { fejl } from "../../domain/fejl.js";
import { politikI } from "../politik.js";

/** What the municipality has decided about bills and reminders. To set: DEB-084, DEB-085; DEB-086: the day has passed. */
export const {
  read: readPolitik,
  readAlle: readPolitikker,
  set: setPolitik,
} = politikI({
  skema: "debitor",
  standard: STANDARDPOLITIK,
  validate: validatePolitik,
  forSent: (dato) => fejl("DEB-086", { dato }, { element: "Politik/GyldigFra" }),
});
