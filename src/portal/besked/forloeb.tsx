import type { HaendelseVisning } from "../../contract/visninger.js";
import type { Sprog } from "../../domain/fejl.js";
import { Fejllinje } from "../parts/fejl.js";
import { Tid } from "../parts/tid.js";
import { bilingual } from "../sprog.js";
import { texts as sidetexts } from "./texts.js";

const texts = bilingual({
  af: ["af", "by"],
  forsoeg: ["forsøg", "try"],
  kaede: ["loggens kæde", "log chain"],
  nr: ["nr.", "no."],
});

/** The meaning of events in English; in Danish the API says it. */
const MEANING: Readonly<Record<string, string>> = {
  "besked.modtaget": "Kept durably; to be delivered.",
  "besked.afvist-af-posthus": "A rule is broken; nothing is delivered.",
  "besked.afleveret": "The receiver has taken it.",
  "besked.accepteret": "The receiver has booked it.",
  "besked.afvist": "The receiver has refused it; nothing is booked.",
  "besked.opgivet": "Too many tries; kept and put aside.",
  "besked.kvittering-udeblev": "The receiver took it but never gave a receipt; kept and put aside.",
  "besked.genoptaget": "Operations has started the message again.",
  "besked.kasseret": "Operations has ended it for good.",
  "besked.genfremsendt": "Sent anew as a new message.",
  "levering.mislykket": "The receiver could not be reached; it is tried again.",
};

/** Colour of the dot; the words say the same. */
const toneOf = (art: string): string => {
  if (art === "besked.accepteret") return "godt";
  if (art.includes("afvist") || art === "besked.kasseret") return "skidt";
  return ["besked.opgivet", "besked.kvittering-udeblev", "levering.mislykket"].includes(art)
    ? "haster"
    : "venter";
};

/** What happened, in order. */
export const Forloeb = ({ haendelser, sprog }: { haendelser: readonly HaendelseVisning[]; sprog: Sprog }) => (
  <section>
    <h2>{sidetexts(sprog).forloeb}</h2>
    <ol class="forloeb no-max-width">
      {haendelser.map((haendelse) => (
        <li class={`forloeb-${toneOf(haendelse.art)}`}>
          <Haendelse haendelse={haendelse} sprog={sprog} />
        </li>
      ))}
    </ol>
  </section>
);

const Haendelse = ({ haendelse: h, sprog }: { haendelse: HaendelseVisning; sprog: Sprog }) => {
  const t = texts(sprog);
  const meaning = sprog === "en" ? MEANING[h.art] : h.betydning;
  return (
    <>
      <p class="forloeb-hvad">
        <Tid tid={h.tid} sprog={sprog} /> <strong>{meaning ?? h.betydning}</strong>
      </p>
      {h.begrundelse === undefined ? null : <p lang="da">{h.begrundelse}</p>}
      {h.fejl.map((fejl) => (
        <p>
          <Fejllinje fejl={fejl} sprog={sprog} />
        </p>
      ))}
      <p class="daempet">
        {[
          h.art,
          `${t.af} ${h.aktoer}`,
          ...(h.forsoeg === undefined ? [] : [`${t.forsoeg} ${h.forsoeg}`]),
          `${t.kaede} ${h.kaede} ${t.nr} ${h.nr}`,
        ].join(" · ")}
      </p>
    </>
  );
};
