import type { Sprog } from "../../domain/fejl.js";
import { Afkrydsningsfelt, Langtekstfelt, Tekstfelt } from "../parts/felter.js";
import type { Feltfejl } from "../parts/meddelelse.js";
import { JANEJ, TAL } from "./form.js";
import { texts } from "./texts.js";

type Props = {
  readonly url: string;
  readonly form: Readonly<Record<string, string>>;
  readonly fejl: readonly Feltfejl[];
  readonly sprog: Sprog;
};

/** New rules, with what applies now filled in. */
export const Regelform = ({ url, form, fejl, sprog }: Props) => {
  const t = texts(sprog);
  const fejlOf = (felt: string) => fejl.find((one) => one.felt === felt)?.tekst;
  const felt = (name: "kreditornummer" | "gebyrOffentlig" | "gebyrCivil" | (typeof TAL)[number]) => (
    <Tekstfelt name={name} label={t[name]} value={form[name]} error={fejlOf(name)} />
  );
  return (
    <section>
      <h2>{t.ny}</h2>
      <form method="post" action={url}>
        <Tekstfelt
          name="gyldigFra"
          type="date"
          label={t.gyldigFra}
          value={form.gyldigFra}
          error={fejlOf("gyldigFra")}
        />
        {felt("kreditornummer")}
        <Langtekstfelt
          name="bankkonti"
          label={t.bankkonti}
          value={form.bankkonti}
          error={fejlOf("bankkonti")}
          max={800}
        />
        {TAL.map(felt)}
        {felt("gebyrOffentlig")}
        {felt("gebyrCivil")}
        <Tekstfelt
          name="bagatel"
          label={t.bagatel}
          hint={t.bagatelHint}
          value={form.bagatel}
          error={fejlOf("bagatel")}
        />
        {JANEJ.map((name) => (
          <Afkrydsningsfelt name={name} label={t[name]} value={form[name]} />
        ))}
        <p class="knapper">
          <button class="button button-primary" type="submit">
            {t.beslut}
          </button>
        </p>
      </form>
    </section>
  );
};
