import type { Output } from "../../contract/endpoints.js";
import type { Sprog } from "../../domain/fejl.js";
import { Fejlliste } from "../parts/fejl.js";
import { handlingUrl } from "../parts/links.js";
import { Meddelelse } from "../parts/meddelelse.js";
import type { Handling } from "./handlinger.js";
import { texts } from "./texts.js";
import { currentFejl, findUdfald } from "./udfald.js";

/** The receipt in words, in three parts: how it went, who must do what, and what can be done here. */

type Props = { readonly besked: Output<"seBesked">; readonly sprog: Sprog };

/** What happened and why. */
export const Udfald = ({ besked, sprog }: Props) => {
  const { slags, heading, text } = findUdfald(besked, sprog);
  return (
    <Meddelelse slags={slags} heading={heading}>
      <p class="alert-text">{text}</p>
      {besked.begrundelse === undefined ? null : (
        <p class="alert-text">
          {texts(sprog).begrundelse} <span lang="da">{besked.begrundelse}</span>
        </p>
      )}
    </Meddelelse>
  );
};

/** Every error with its place, who must act and how. */
export const Fejlene = ({ besked, sprog }: Props) => {
  const t = texts(sprog);
  const fejl = currentFejl(besked);
  if (fejl.length === 0) return null;
  const parter = { fagsystem: besked.afsenderSystemnavn, kommune: besked.myndighedsnavn };
  const onlySender = besked.tilstand === "AFVIST" && fejl.every(({ ejer }) => ejer === "fagsystem");
  return (
    <section>
      <h2>{besked.fejl.length === 0 ? t.seneste : t.fejl}</h2>
      <Fejlliste fejl={fejl} sprog={sprog} parter={parter} />
      {onlySender ? <p>{t.kunFagsystem}</p> : null}
    </section>
  );
};

/** What can be done with the message from here. */
export const Handlinger = ({
  besked,
  handlinger,
  sprog,
}: Props & { readonly handlinger: readonly Handling[] }) => {
  const t = texts(sprog);
  return handlinger.length === 0 ? null : (
    <section>
      <h2>{t.handlinger}</h2>
      <p class="knapper">
        {handlinger.map((handling, index) => (
          <a
            class={`button button-${index === 0 ? "primary" : "secondary"}`}
            href={handlingUrl(besked, handling)}
          >
            {t[handling]}
          </a>
        ))}
      </p>
    </section>
  );
};
