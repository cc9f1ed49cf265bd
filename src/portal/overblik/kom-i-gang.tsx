import type { Sprog } from "../../domain/fejl.js";
import { Meddelelse } from "../parts/meddelelse.js";
import { KOMMANDOER, texts } from "./texts.js";

/** What a newcomer does when there is nothing to see yet. */
export const KomIGang = ({ sprog }: { sprog: Sprog }) => {
  const t = texts(sprog);
  return (
    <Meddelelse slags="info" heading={t.tom}>
      <p class="alert-text">{t.tomForklaring}</p>
      <ol class="kommandoer">
        {KOMMANDOER.map(({ kommando, ...forklaring }) => (
          <li>
            <code class="kode">{kommando}</code> {forklaring[sprog]}
          </li>
        ))}
      </ol>
    </Meddelelse>
  );
};
