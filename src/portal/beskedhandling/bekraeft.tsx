import type { BeskedVisning } from "../../contract/visninger.js";
import type { Sprog } from "../../domain/fejl.js";
import type { Refused } from "../../sdk/client.js";
import { fittingHandlinger, type Handling } from "../besked/handlinger.js";
import { MAX_BEGRUNDELSE } from "../parts/begrundelse.js";
import { Fakt } from "../parts/fakt.js";
import { Langtekstfelt } from "../parts/felter.js";
import { beskedUrl, handlingUrl } from "../parts/links.js";
import { Afslag, Fejlopsummering, Meddelelse } from "../parts/meddelelse.js";
import { beskednavn } from "../parts/navn.js";
import { Tid } from "../parts/tid.js";
import { TilstandMedTekst } from "../parts/tilstand.js";
import { handlingstekster, texts } from "./texts.js";

type Props = {
  readonly besked: BeskedVisning;
  readonly handling: Handling;
  readonly begrundelse: string | undefined;
  /** What is wrong with the reason. */
  readonly felt: string | undefined;
  /** Why the hub did not do it. */
  readonly refused: Refused | undefined;
  readonly sprog: Sprog;
};

/** What will be done, with which message, and the button. */
export const Bekraeft = ({ besked, handling, begrundelse, felt, refused, sprog }: Props) => {
  const t = texts(sprog);
  const { titel, hvad } = handlingstekster(sprog)[handling];
  const fits = fittingHandlinger(besked, false).includes(handling);
  return (
    <>
      {felt === undefined ? null : (
        <Fejlopsummering fejl={[{ felt: "begrundelse", tekst: felt }]} sprog={sprog} />
      )}
      {refused === undefined ? null : <Afslag fejl={refused.fejl} heading={t.afslag} sprog={sprog} />}
      <h1>{titel}</h1>
      <p>{hvad}</p>
      <Om besked={besked} sprog={sprog} />
      {fits ? (
        <Formular {...{ besked, handling, begrundelse, felt, sprog }} />
      ) : (
        <>
          <Meddelelse slags="warning" heading={t.passerIkke} />
          <p>
            <a href={beskedUrl(besked)}>{t.tilbage}</a>
          </p>
        </>
      )}
    </>
  );
};

const Formular = ({ besked, handling, begrundelse, felt, sprog }: Omit<Props, "refused">) => {
  const t = texts(sprog);
  return (
    <form method="post" action={handlingUrl(besked, handling)}>
      {handling === "kasser" ? (
        <Langtekstfelt
          name="begrundelse"
          label={t.begrundelse}
          hint={t.begrundelseHint}
          value={begrundelse}
          error={felt}
          max={MAX_BEGRUNDELSE}
        />
      ) : null}
      <p class="knapper">
        <button class={`button button-${handling === "kasser" ? "warning" : "primary"}`} type="submit">
          {handlingstekster(sprog)[handling].knap}
        </button>
        <a class="button button-tertiary" href={beskedUrl(besked)}>
          {t.fortryd}
        </a>
      </p>
    </form>
  );
};

const Om = ({ besked, sprog }: { besked: BeskedVisning; sprog: Sprog }) => {
  const t = texts(sprog);
  return (
    <dl class="fakta">
      <Fakt navn={t.besked}>
        {beskednavn(besked)} <TilstandMedTekst tilstand={besked.tilstand} sprog={sprog} />
      </Fakt>
      <Fakt navn={t.fra}>{besked.afsenderSystemnavn}</Fakt>
      <Fakt navn={t.til}>{besked.myndighedsnavn}</Fakt>
      <Fakt navn={t.modtaget}>
        <Tid tid={besked.modtaget} sprog={sprog} />
      </Fakt>
    </dl>
  );
};
