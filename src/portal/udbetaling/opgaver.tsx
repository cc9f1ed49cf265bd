import type { Sprog } from "../../domain/fejl.js";
import { Meddelelse } from "../parts/meddelelse.js";
import { Tid } from "../parts/tid.js";
import type { Udbetaling } from "../parts/udbetaling.js";
import { udbetalingsopgaveUrl } from "../parts/udbetalingslinks.js";
import { type Udbetalingsopgave, udbetalingsopgavetekst } from "../parts/udbetalingsopgave.js";
import { Dansk } from "../parts/udbetalingstabel.js";
import { texts } from "./texts.js";

type Props = { readonly udbetaling: Udbetaling; readonly myndighed: string; readonly sprog: Sprog };

/** What else waits for a person: why, and what to do. Held back and not paid are said with its state. */
export const Opgaver = ({ udbetaling, myndighed, sprog }: Props) => (
  <>
    {udbetaling.opgaver
      .filter(({ art }) => art !== "ubetalt" && art !== "tilbageholdt")
      .map((opgave) => (
        <Opgave opgave={opgave} udbetaling={udbetaling} myndighed={myndighed} sprog={sprog} />
      ))}
  </>
);

const Opgave = ({ opgave, udbetaling, myndighed, sprog }: Props & { readonly opgave: Udbetalingsopgave }) => {
  const t = texts(sprog);
  const { id, art, naesteSkridt, tekst, oprettet } = opgave;
  return (
    <Meddelelse slags="error" heading={udbetalingsopgavetekst(art, sprog)}>
      {tekst === undefined ? null : (
        <p class="alert-text">
          <Dansk tekst={tekst} sprog={sprog} />
        </p>
      )}
      <p class="alert-text">
        <Dansk tekst={naesteSkridt} sprog={sprog} />{" "}
        <a href={udbetalingsopgaveUrl({ myndighed, id }, { udbetaling: udbetaling.id })}>{t.lukOpgave}</a>
      </p>
      <p class="alert-text">
        {t.siden} <Tid tid={oprettet} sprog={sprog} />
      </p>
    </Meddelelse>
  );
};
