import { NEMKONTOADFAERD } from "../../contract/nemkonto-oevelse.js";
import type { Sprog } from "../../domain/fejl.js";
import { Tekstfelt, Valgfelt } from "../parts/felter.js";
import type { Feltfejl } from "../parts/meddelelse.js";
import { Partfelter } from "../parts/part.js";
import { nemkontoUrl } from "../parts/udbetalingslinks.js";
import { adfaerdstekst, texts } from "./texts.js";

type Props = { readonly myndighed: string; readonly sprog: Sprog };

/** Let the stand-in's day go on: answers come, and the bank executes what is due. */
export const Fremadform = ({ myndighed, sprog }: Props) => {
  const t = texts(sprog);
  return (
    <section>
      <h2>{t.fremad}</h2>
      <p>{t.fremadHvad}</p>
      <form method="post" action={nemkontoUrl(myndighed)}>
        <input type="hidden" name="handling" value="fremad" />
        <Tekstfelt name="til" type="date" label={t.til} hint={t.tilHint} value={undefined} />
        <p class="knapper">
          <button class="button button-primary" type="submit">
            {t.fremadKnap}
          </button>
        </p>
      </form>
    </section>
  );
};

type Adfaerd = Props & {
  readonly form: Readonly<Record<string, string>>;
  readonly fejl: readonly Feltfejl[];
};

/** How payments to a payee shall go from now on. */
export const Adfaerdsform = ({ myndighed, form, fejl, sprog }: Adfaerd) => {
  const t = texts(sprog);
  const fejlOf = (felt: string) => fejl.find((one) => one.felt === felt)?.tekst;
  return (
    <section>
      <h2>{t.saet}</h2>
      <form method="post" action={nemkontoUrl(myndighed)} autocomplete="off">
        <input type="hidden" name="handling" value="adfaerd" />
        <Partfelter slags={form.slags} error={fejlOf("nummer")} sprog={sprog} />
        <Valgfelt
          name="adfaerd"
          label={t.adfaerd}
          all={t.vaelg}
          value={form.adfaerd}
          error={fejlOf("adfaerd")}
          valg={Object.keys(NEMKONTOADFAERD).map((value) => ({ value, text: adfaerdstekst(value, sprog) }))}
        />
        <Tekstfelt
          name="aarsagskode"
          label={t.aarsagskode}
          hint={t.aarsagskodeHint}
          value={form.aarsagskode}
        />
        <p class="knapper">
          <button class="button button-primary" type="submit">
            {t.saetKnap}
          </button>
        </p>
      </form>
    </section>
  );
};
