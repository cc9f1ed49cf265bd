import {
  type Debitorforespoergsel,
  debitorforespoergsler,
} from "../src/domain/debitor/forespoergsler/index.js";
import { KALD, type Kalder, type Kaldsvar } from "./kald.js";

/** Help for tests that ask the debitorsystem: the same question by either door. */

export type Spoerger = (operation: Debitorforespoergsel, spoergsmaal: object) => Promise<Kaldsvar>;

const asking =
  (open: (url: string, token: string) => Kalder) =>
  (url: string, token: string, myndighed?: string): Spoerger => {
    const kald = open(url, token);
    return (operation, spoergsmaal) =>
      kald(
        debitorforespoergsler[operation],
        spoergsmaal,
        myndighed ?? (spoergsmaal as { myndighed: string }).myndighed,
      );
  };

/** By the SOAP door, on behalf of the municipality that is asked unless told otherwise. */
export const bySoap = asking(KALD.SOAP);

export const DOERE: Readonly<Record<"REST" | "SOAP", (url: string, token: string) => Spoerger>> = {
  REST: asking(KALD.REST),
  SOAP: bySoap,
};
