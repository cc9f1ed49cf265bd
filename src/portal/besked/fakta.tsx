import type { Output } from "../../contract/endpoints.js";
import type { BeskedVisning } from "../../contract/visninger.js";
import type { Sprog } from "../../domain/fejl.js";
import { myndighedsnavn } from "../../domain/kommuner.js";
import { Fakt } from "../parts/fakt.js";
import { type Grundlag, Grundlagsfakta } from "../parts/grundlag.js";
import { beskedUrl, indblikUrl } from "../parts/links.js";
import { maskCpr } from "../parts/maske.js";
import { shortId } from "../parts/navn.js";
import { Tid } from "../parts/tid.js";
import { TilstandMedTekst, Tilstandsmaerke } from "../parts/tilstand.js";
import { texts } from "./texts.js";

const Kode = ({ text }: { text: string }) => <span class="kode">{text}</span>;

type FaktaProps = {
  readonly besked: Output<"seBesked">;
  /** What let it in, where the hub can say. */
  readonly grundlag: Grundlag | undefined;
  readonly sprog: Sprog;
};

/** From whom to whom, when, and every number it is known by. */
export const Fakta = ({ besked: b, grundlag, sprog }: FaktaProps) => {
  const t = texts(sprog);
  const referencer = b.soegeord.filter((ord) => ord !== b.afsenderId).map(maskCpr);
  const modtager = b.modtagersystemnavn === undefined ? "" : `, ${b.modtagersystemnavn}`;
  return (
    <section>
      <h2>{t.fakta}</h2>
      <dl class="fakta">
        <Fakt navn={t.tilstand}>
          <TilstandMedTekst tilstand={b.tilstand} sprog={sprog} />
        </Fakt>
        <Fakt navn={t.fra}>{`${b.afsenderSystemnavn}, ${myndighedsnavn(b.afsenderMyndighed)}`}</Fakt>
        <Fakt navn={t.til}>{`${b.myndighedsnavn}${modtager}`}</Fakt>
        <Fakt navn={t.service}>{`${b.service} ${b.operation}`}</Fakt>
        <Fakt navn={t.modtaget}>
          <Tid tid={b.modtaget} sprog={sprog} />
        </Fakt>
        <Fakt navn={t.aendret}>
          <Tid tid={b.aendret} sprog={sprog} />
        </Fakt>
        {grundlag === undefined ? null : <Grundlagsfakta grundlag={grundlag} sprog={sprog} />}
        {referencer.length === 0 ? null : <Fakt navn={t.referencer}>{referencer.join(", ")}</Fakt>}
        <Fakt navn={t.indblik}>
          <a href={indblikUrl({ myndighed: b.myndighed, emne: b.id })}>{t.hvemHarSet}</a>
        </Fakt>
        <Fakt navn={t.id}>
          <Kode text={b.id} />
        </Fakt>
        <Fakt navn={t.afsenderId}>
          <Kode text={b.afsenderId} />
        </Fakt>
      </dl>
    </section>
  );
};

type SendingerProps = {
  readonly id: string;
  readonly sendinger: readonly BeskedVisning[];
  readonly sprog: Sprog;
};

/** Every sending of the same bilag, newest first: the original and those sent anew. */
export const Sendinger = ({ id, sendinger, sprog }: SendingerProps) => {
  const t = texts(sprog);
  return (
    <section>
      <h2>{t.sendinger}</h2>
      <ul>
        {sendinger.map((one) => (
          <li>
            <Tid tid={one.modtaget} sprog={sprog} />{" "}
            {one.id === id ? (
              <strong>{`${shortId(one.id)} (${t.denne})`}</strong>
            ) : (
              <a href={beskedUrl(one)}>{shortId(one.id)}</a>
            )}
            {`, ${one.genfremsendelseAf === undefined ? t.oprindelig : t.genfremsendelse} `}
            <Tilstandsmaerke tilstand={one.tilstand} />
          </li>
        ))}
      </ul>
    </section>
  );
};
