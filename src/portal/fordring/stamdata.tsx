import type { Sprog } from "../../domain/fejl.js";
import { Fakt } from "../parts/fakt.js";
import type { Fordringslinje } from "../parts/fordring.js";
import { Dato } from "../parts/tid.js";
import { texts } from "./texts.js";

/** What the claim is, as it will be told to PSRM. */
export const Stamdata = ({ fordring, sprog }: { fordring: Fordringslinje; sprog: Sprog }) => {
  const t = texts(sprog);
  const { fordringstype, typenavn, forfaldsdato, srb, foraeldelsesdato, psrmId, id } = fordring;
  const { grundlag, periodeFra, periodeTil } = fordring;
  return (
    <section>
      <h2>{t.stamdata}</h2>
      <dl class="fakta">
        <Fakt navn={t.type}>
          <span class="kode">{fordringstype}</span> {typenavn}
        </Fakt>
        {grundlag === undefined ? null : (
          <Fakt navn={t.grundlag}>
            <span lang="da">{grundlag}</span>
          </Fakt>
        )}
        {periodeFra === undefined || periodeTil === undefined ? null : (
          <Fakt navn={t.periode}>
            <Dato dato={periodeFra} sprog={sprog} />–<Dato dato={periodeTil} sprog={sprog} />
          </Fakt>
        )}
        <Fakt navn={t.forfald}>
          <Dato dato={forfaldsdato} sprog={sprog} />
        </Fakt>
        {srb === undefined ? null : (
          <Fakt navn={t.srb}>
            <Dato dato={srb} sprog={sprog} />
          </Fakt>
        )}
        <Fakt navn={t.foraeldelse}>
          <Dato dato={foraeldelsesdato} sprog={sprog} />
        </Fakt>
        {psrmId === undefined ? null : (
          <Fakt navn={t.psrmId}>
            <span class="kode">{psrmId}</span>
          </Fakt>
        )}
        <Fakt navn={t.id}>
          <span class="kode">{id}</span>
        </Fakt>
      </dl>
    </section>
  );
};
