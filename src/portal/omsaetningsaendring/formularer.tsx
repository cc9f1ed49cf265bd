import type { Sprog } from "../../domain/fejl.js";
import { IM_DIMENSIONSNAVNE } from "../../domain/kontering.js";
import { Tekstfelt } from "../parts/felter.js";
import { Filterform } from "../parts/filterform.js";
import { aendringshandlingUrl, aendringUrl } from "../parts/links.js";
import { maskCpr } from "../parts/maske.js";
import type { Feltfejl } from "../parts/meddelelse.js";
import type { Aendring } from "../parts/omsaetning.js";
import { texts } from "./texts.js";

type Props = {
  readonly aendring: Aendring;
  /** What stands in the fields. */
  readonly felter: Readonly<Record<string, string>>;
  readonly fejl: Feltfejl | undefined;
  readonly sprog: Sprog;
};

const errorOf = (fejl: Feltfejl | undefined, felt: string) => (fejl?.felt === felt ? fejl.tekst : undefined);

/** The form that adds a rule to a draft, changes one, or ends it. */
export const Regelformular = ({ aendring, felter, fejl, sprog }: Props) => {
  const t = texts(sprog);
  const { regel, linje } = felter;
  const heading =
    regel !== undefined ? t.saetRegel(regel) : linje !== undefined ? t.saetLinje(linje) : t.saetNy;
  const value = (felt: string) => maskCpr(felter[felt] ?? "");
  return (
    <section id="saet">
      <h2>{heading}</h2>
      <p>{t.formHvad}</p>
      <form method="post" action={aendringshandlingUrl(aendring, "linje")}>
        {regel === undefined ? null : <input type="hidden" name="regel" value={regel} />}
        {linje === undefined ? null : <input type="hidden" name="linje" value={linje} />}
        {IM_DIMENSIONSNAVNE.map((name) => (
          <Tekstfelt name={name} label={name} value={value(name)} error={errorOf(fejl, name)} />
        ))}
        <Tekstfelt
          name="egne"
          label={t.egne}
          hint={t.egneHint}
          value={value("egne")}
          error={errorOf(fejl, "egne")}
        />
        <Tekstfelt name="konto" label={t.konto} hint={t.kontoHint} value={value("konto")} />
        <p class="knapper">
          <button class="button button-primary" type="submit">
            {t.saet}
          </button>
          {regel === undefined ? null : (
            <button class="button button-warning" type="submit" name="ophoer" value="ja">
              {t.ophoer}
            </button>
          )}
        </p>
      </form>
    </section>
  );
};

/** The form that asks what a change would have done. */
export const Simuleringsformular = ({ aendring, felter, sprog }: Omit<Props, "fejl">) => {
  const t = texts(sprog);
  return (
    <>
      <h2>{t.simuler}</h2>
      <p>{t.simulerHvad}</p>
      <Filterform action={`${aendringUrl(aendring)}#simulering`} knap={t.simuler}>
        <input type="hidden" name="simuler" value="ja" />
        <Tekstfelt name="maaned" label={t.maaned} hint={t.maanedHint} value={felter.maaned} />
        <Tekstfelt name="pr" type="date" label={t.pr} value={felter.pr} />
      </Filterform>
    </>
  );
};

/** The form that activates a change that is not activated or discarded, and the buttons for what else can be done. */
export const Handlinger = ({ aendring, felter, fejl, sprog }: Props) => {
  const t = texts(sprog);
  const knapper =
    aendring.tilstand === "kladde" ? (["indstil", "kasser"] as const) : (["hent", "kasser"] as const);
  return (
    <>
      <h2>{t.aktiver}</h2>
      <p>{t.aktiverHvad}</p>
      <form method="post" action={aendringshandlingUrl(aendring, "aktiver")}>
        <Tekstfelt
          name="gyldigFra"
          type="date"
          label={t.fra}
          value={felter.gyldigFra ?? felter.pr}
          error={errorOf(fejl, "gyldigFra")}
        />
        <p class="knapper">
          <button class="button button-primary" type="submit">
            {t.aktiver}
          </button>
        </p>
      </form>
      {knapper.map((handling) => (
        <form method="post" action={aendringshandlingUrl(aendring, handling)}>
          <button class="button button-secondary" type="submit">
            {t[handling]}
          </button>
        </form>
      ))}
    </>
  );
};
