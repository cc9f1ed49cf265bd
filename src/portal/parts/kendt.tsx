import type { Sprog } from "../../domain/fejl.js";
import { instantIn } from "../../kit/dates.js";
import { bilingual } from "../sprog.js";
import { Tekstfelt } from "./felter.js";

/** Asking for the books as they were known at an instant, which people write as a clock in Denmark shows it. */

const texts = bilingual({ kendt: ["Som kendt den", "As known on"] });

/** The instant for the hub; what is no time of a clock goes as it stands, and is refused there. */
export const readKendt = (text: string | undefined): string | undefined =>
  text === undefined ? undefined : (instantIn("Europe/Copenhagen", text)?.toISOString() ?? text);

export const Kendtfelt = ({ value, sprog }: { value: string | undefined; sprog: Sprog }) => (
  <Tekstfelt name="kendt" type="datetime-local" label={texts(sprog).kendt} value={value} />
);
