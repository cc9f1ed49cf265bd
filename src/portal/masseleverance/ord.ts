import type { Leverance } from "../../contract/masse.js";
import type { Sprog } from "../../domain/fejl.js";
import { bilingual } from "../sprog.js";

/** What a file's contents are called, and what came of them: each kind of file has its own words. */

const finansbilag = bilingual({
  behandles: [
    (bilag: number) => `Filen behandles; ${bilag} bilag har fået deres svar.`,
    (bilag: number) => `The file is being treated; ${bilag} bilag have their answer.`,
  ],
  alt: [
    (bilag: number) => `Alle ${bilag} bilag er bogført.`,
    (bilag: number) => `All ${bilag} bilag are booked.`,
  ],
  noget: [
    (accepteret: number, afvist: number) => `${accepteret} bilag er bogført, ${afvist} er ikke.`,
    (accepteret: number, afvist: number) => `${accepteret} bilag are booked, ${afvist} are not.`,
  ],
  afvist: ["Hele filen er afvist: intet er bogført.", "The whole file is refused: nothing is booked."],
  bilag: ["Bilag", "Bilag"],
  posteringer: ["Posteringslinjer", "Posting lines"],
  bogfoert: ["Bogført", "Booked"],
  ikkeBogfoert: ["Ikke bogført", "Not booked"],
  debet: ["Bogført debet, kr.", "Debet booked, kr."],
  kvittering: ["Hent kvitteringen (XML): et svar pr. bilag", "Fetch the receipt (XML): an answer per bilag"],
  afviste: ["Bilag, der ikke er bogført", "Bilag that are not booked"],
});

const udbetalinger: typeof finansbilag = bilingual({
  behandles: [
    (bilag: number) => `Filen behandles; ${bilag} anmodninger har fået deres svar.`,
    (bilag: number) => `The file is being treated; ${bilag} requests have their answer.`,
  ],
  alt: [
    (bilag: number) => `Alle ${bilag} anmodninger er taget.`,
    (bilag: number) => `All ${bilag} requests are taken.`,
  ],
  noget: [
    (accepteret: number, afvist: number) => `${accepteret} anmodninger er taget, ${afvist} er ikke.`,
    (accepteret: number, afvist: number) => `${accepteret} requests are taken, ${afvist} are not.`,
  ],
  afvist: [
    "Hele filen er afvist: ingen af dens udbetalinger er taget.",
    "The whole file is refused: none of its payouts is taken.",
  ],
  bilag: ["Anmodninger", "Requests"],
  posteringer: ["Udbetalinger", "Payouts"],
  bogfoert: ["Taget", "Taken"],
  ikkeBogfoert: ["Ikke taget", "Not taken"],
  debet: ["Taget i alt, kr.", "Taken in all, kr."],
  kvittering: [
    "Hent kvitteringen (XML): et svar pr. anmodning, og hvilke udbetalinger der er holdt tilbage",
    "Fetch the receipt (XML): an answer per request, and which payouts are held back",
  ],
  afviste: ["Anmodninger, der ikke er taget", "Requests that are not taken"],
});

export const ordOf = ({ massetype }: Pick<Leverance, "massetype">, sprog: Sprog) =>
  massetype === "udbetaling" ? udbetalinger(sprog) : finansbilag(sprog);
