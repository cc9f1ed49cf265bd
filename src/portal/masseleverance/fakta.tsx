import type { Leverance } from "../../contract/masse.js";
import type { Sprog } from "../../domain/fejl.js";
import { Beloeb } from "../parts/beloeb.js";
import { Fakt } from "../parts/fakt.js";
import { Tid } from "../parts/tid.js";
import { ordOf } from "./ord.js";
import { texts } from "./texts.js";

type Props = { readonly leverance: Leverance; readonly sprog: Sprog };

/** What has been read of the file, and booked. */
export const Filtal = ({ leverance, sprog }: Props) => {
  const t = texts(sprog);
  const ord = ordOf(leverance, sprog);
  return (
    <section>
      <h2>{t.tal}</h2>
      <dl class="fakta">
        <Fakt navn={ord.bilag}>{leverance.bilag}</Fakt>
        <Fakt navn={ord.posteringer}>{leverance.posteringer}</Fakt>
        <Fakt navn={ord.bogfoert}>{leverance.accepteret}</Fakt>
        <Fakt navn={ord.ikkeBogfoert}>{leverance.afvist}</Fakt>
        <Fakt navn={ord.debet}>
          <Beloeb oere={leverance.bogfoertDebet} />
        </Fakt>
        <Fakt navn={t.stoerrelse}>{t.bytes(leverance.stoerrelse)}</Fakt>
      </dl>
    </section>
  );
};

/** By which door, and when. */
export const Vejen = ({ leverance, sprog }: Props) => {
  const t = texts(sprog);
  return (
    <section>
      <h2>{t.vejen}</h2>
      <dl class="fakta">
        <Fakt navn={t.doer}>{t[leverance.doer]}</Fakt>
        <Fakt navn={t.begyndt}>
          <Tid tid={leverance.oprettet} sprog={sprog} />
        </Fakt>
        {leverance.modtaget === undefined ? null : (
          <Fakt navn={t.modtaget}>
            <Tid tid={leverance.modtaget} sprog={sprog} />
          </Fakt>
        )}
        {leverance.afsluttet === undefined ? null : (
          <Fakt navn={t.afsluttet}>
            <Tid tid={leverance.afsluttet} sprog={sprog} />
          </Fakt>
        )}
        {leverance.filId === undefined ? null : (
          <Fakt navn={t.filId}>
            <span class="kode">{leverance.filId}</span>
          </Fakt>
        )}
        <Fakt navn={t.id}>
          <span class="kode">{leverance.id}</span>
        </Fakt>
      </dl>
    </section>
  );
};
