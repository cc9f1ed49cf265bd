import type { Output } from "../../contract/endpoints.js";
import type { Sprog } from "../../domain/fejl.js";
import { Beloeb } from "../parts/beloeb.js";
import { slagstekst } from "../parts/fordring.js";
import { maskCpr } from "../parts/maske.js";
import { fordringUrl } from "../parts/opkraevningslinks.js";
import { Tabel } from "../parts/tabel.js";
import { Dato } from "../parts/tid.js";
import { texts } from "./texts.js";

type Props = {
  readonly detalje: Output<"seIndbetaling">;
  readonly myndighed: string;
  readonly sprog: Sprog;
};

/** The claims that the payment covers, and those that it did cover once. */
export const Daekninger = ({ detalje: { daekninger }, myndighed, sprog }: Props) => {
  const t = texts(sprog);
  return (
    <section>
      <h2>{t.daekker}</h2>
      {daekninger.length === 0 ? (
        <p>{t.daekkerIntet}</p>
      ) : (
        <Tabel
          caption={t.daekker}
          captionHidden
          rows={daekninger}
          columns={[
            {
              head: t.fordring,
              heads: true,
              cell: ({ fordring, beskrivelse, slags, ophaevet }) => (
                <>
                  <a href={fordringUrl({ myndighed, id: fordring })}>{maskCpr(beskrivelse)}</a>{" "}
                  {ophaevet ? <span class="maerke maerke-haster">{t.ophaevet}</span> : null}
                  <span class="under daempet">{slagstekst(slags, sprog)}</span>
                </>
              ),
            },
            { head: t.fra, cell: ({ virkningsdato }) => <Dato dato={virkningsdato} sprog={sprog} /> },
            { head: t.beloeb, number: true, cell: ({ beloeb }) => <Beloeb oere={beloeb} /> },
          ]}
        />
      )}
    </section>
  );
};
