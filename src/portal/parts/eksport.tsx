import type { Sprog } from "../../domain/fejl.js";
import { bilingual } from "../sprog.js";
import { eksportUrl } from "./links.js";

/** The forms that a year's books can be taken out in, and the links that do it. */

const CSV = "text/csv; charset=utf-8";
const TEXT = "text/plain; charset=utf-8";

const EKSPORTER = [
  { form: "csv", operation: "eksporterPosteringer", navn: "posteringer", endelse: "csv", mediaType: CSV },
  { form: "saldi", operation: "eksporterSaldi", navn: "saldi", endelse: "csv", mediaType: CSV },
  {
    form: "hledger",
    operation: "eksporterHledger",
    navn: "regnskab",
    endelse: "journal",
    mediaType: TEXT,
  },
  {
    form: "dst",
    operation: "eksporterStatistik",
    navn: "danmarks-statistik",
    endelse: "txt",
    mediaType: TEXT,
  },
] as const;

export const findEksport = (form: string): (typeof EKSPORTER)[number] | undefined =>
  EKSPORTER.find((one) => one.form === form);

const texts = bilingual({
  heading: [(aar: string) => `Hent regnskabet for ${aar}`, (aar: string) => `Fetch the books of ${aar}`],
  csv: ["Posteringer (CSV)", "Postings (CSV)"],
  saldi: ["Saldi (CSV)", "Balances (CSV)"],
  hledger: ["Journal til hledger", "Journal for hledger"],
  dst: ["Danmarks Statistik, 24 tegn", "Danmarks Statistik, 24 characters"],
});

export const Eksportlinks = ({ myndighed, aar, sprog }: { myndighed: string; aar: string; sprog: Sprog }) => {
  const t = texts(sprog);
  return (
    <>
      <h2>{t.heading(aar)}</h2>
      <ul>
        {EKSPORTER.map(({ form }) => (
          <li>
            <a href={eksportUrl(myndighed, aar, form)}>{t[form]}</a>
          </li>
        ))}
      </ul>
    </>
  );
};
