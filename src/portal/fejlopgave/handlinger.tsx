import type { Sprog } from "../../domain/fejl.js";
import { MAX_BEGRUNDELSE } from "../parts/begrundelse.js";
import { Langtekstfelt } from "../parts/felter.js";
import { opgavehandlingUrl } from "../parts/links.js";
import { maskCpr } from "../parts/maske.js";
import type { Opgave } from "../parts/opgave.js";
import { texts } from "./texts.js";

type Props = {
  readonly opgave: Opgave;
  readonly note: string | undefined;
  readonly felt: string | undefined;
  readonly sprog: Sprog;
};

/** What the fagsystem mends comes as a new bilag, and a given-up message is resumed: neither is sent anew from here. */
const canBeSentAnew = ({ ejer, kode }: Opgave): boolean => ejer !== "fagsystem" && kode !== "DRF-007";

/** The button that sends everything anew, and the note. */
export const Opgavehandlinger = ({ opgave, note, felt, sprog }: Props) => {
  const t = texts(sprog);
  return (
    <section>
      <h2>{t.handlinger}</h2>
      {canBeSentAnew(opgave) ? (
        <form method="post" action={opgavehandlingUrl(opgave, "genfremsend")}>
          <p>{t.genfremsendForklaring}</p>
          <p class="knapper">
            <button class="button button-primary" type="submit">
              {`${t.genfremsend} (${opgave.uloest})`}
            </button>
          </p>
        </form>
      ) : null}
      <form method="post" action={opgavehandlingUrl(opgave, "note")}>
        <Langtekstfelt
          name="begrundelse"
          label={t.note}
          hint={t.noteHint}
          value={maskCpr(note ?? "")}
          error={felt}
          max={MAX_BEGRUNDELSE}
        />
        <p class="knapper">
          <button class="button button-secondary" type="submit">
            {t.gemNote}
          </button>
        </p>
      </form>
    </section>
  );
};
