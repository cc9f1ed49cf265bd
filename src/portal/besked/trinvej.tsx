import type { Output } from "../../contract/endpoints.js";
import type { Sprog } from "../../domain/fejl.js";
import { bilingual } from "../sprog.js";
import { findVej, TRIN, type Trinstatus } from "./vej.js";

const texts = bilingual({
  titel: ["Hvor langt beskeden er nået", "How far the message has come"],
  sendt: ["Sendt", "Sent"],
  gemt: ["Kontrolleret", "Checked"],
  afleveret: ["Afleveret", "Delivered"],
  bogfoert: ["Bogført", "Booked"],
  kvitteret: ["Kvitteret", "Receipt given"],
  posthuset: ["posthuset", "the hub"],
  modtageren: ["modtageren", "the receiver"],
});

const statusser = bilingual({
  faerdig: ["Færdig", "Done"],
  her: ["Venter her", "Waits here"],
  stoppet: ["Stoppet her", "Stopped here"],
  ikke: ["Ikke nået", "Not reached"],
});

const SIGN: Readonly<Record<Trinstatus, string>> = { faerdig: "✓", her: "…", stoppet: "✕", ikke: "" };

/** The message's way as five steps, with where it stands; each says its status in words. */
export const Trinvej = ({ besked, sprog }: { besked: Output<"seBesked">; sprog: Sprog }) => {
  const t = texts(sprog);
  const modtager = besked.modtagersystemnavn ?? t.modtageren;
  const who = [besked.afsenderSystemnavn, t.posthuset, modtager, modtager, besked.afsenderSystemnavn];
  const vej = findVej(
    besked.tilstand,
    besked.haendelser.map(({ art }) => art),
  );
  return (
    <section aria-label={t.titel}>
      <ol class="trinvej no-max-width">
        {TRIN.map((trin, index) => (
          <li class={`trin trin-${vej[index]}`}>
            <span class="trin-tegn" aria-hidden="true">
              {SIGN[vej[index]!]}
            </span>
            <span class="trin-navn">{t[trin]}</span>
            <span class="trin-hvem">{who[index]}</span>
            <span class="trin-status">{statusser(sprog)[vej[index]!]}</span>
          </li>
        ))}
      </ol>
    </section>
  );
};
