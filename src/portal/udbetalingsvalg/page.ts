import { choosingMyndighed } from "../parts/myndighedsvalg.js";
import { UDBETALING, udbetalingsoverblikUrl } from "../parts/udbetalingslinks.js";
import { texts } from "./texts.js";

/** `/udbetaling?myndighed=…`: which municipality; then its overview. */
export const udbetalingsvalgPage = choosingMyndighed({
  action: UDBETALING,
  urlOf: udbetalingsoverblikUrl,
  texts,
});
