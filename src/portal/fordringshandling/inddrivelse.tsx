import { HOERINGSSVAR, TILBAGEKALDSAARSAGER } from "../../contract/inddrivelse.js";
import type { Sprog } from "../../domain/fejl.js";
import { Begrundelsesfelt } from "../parts/begrundelsesfelt.js";
import { Tekstfelt, Valgfelt } from "../parts/felter.js";
import { felterne, kald, readBegrundelse } from "../parts/handling.js";
import { tilbagekaldsvalg } from "../parts/tilbagekaldsaarsag.js";
import type { Fordringsart } from "./art.js";
import { genindsend, hoering, tilbagekald } from "./inddrivelse-texts.js";

/** What a collector decides about a claim at PSRM, or on its way there. */

/** Longest reason that the hub takes here, in characters. */
export const MAX_INDDRIVELSE = 1_000;

export const tilbagekaldsart = (sprog: Sprog): Fordringsart => {
  const t = tilbagekald(sprog);
  return {
    ...t,
    alvor: true,
    Felter: (props) => (
      <>
        <Valgfelt
          name="aarsag"
          label={t.aarsag}
          all={t.vaelg}
          value={props.form.aarsag}
          error={props.fejlOf("aarsag")}
          valg={tilbagekaldsvalg(sprog)}
        />
        <Tekstfelt
          name="virkningsdato"
          type="date"
          label={t.virkningsdato}
          hint={t.virkningsdatoHint}
          value={props.form.virkningsdato}
        />
        <Begrundelsesfelt {...props} max={MAX_INDDRIVELSE} />
      </>
    ),
    udfoer: async (client, noegle, form) => {
      const aarsag = TILBAGEKALDSAARSAGER.find((one) => one === form.aarsag);
      const begrundelse = readBegrundelse(form, MAX_INDDRIVELSE, sprog);
      const felter = [
        ...(aarsag === undefined ? [{ felt: "aarsag", tekst: t.mangler }] : []),
        ...(begrundelse.ok ? [] : [begrundelse.error]),
      ];
      if (aarsag === undefined || !begrundelse.ok) return felterne(...felter);
      const { virkningsdato = "" } = form;
      const body = {
        aarsag,
        begrundelse: begrundelse.value,
        ...(virkningsdato === "" ? {} : { virkningsdato }),
      };
      return kald(client.tilbagekaldFordring({ ...noegle, body }));
    },
  };
};

export const genindsendelsesart = (sprog: Sprog): Fordringsart => ({
  ...genindsend(sprog),
  Felter: (props) => <Begrundelsesfelt {...props} max={MAX_INDDRIVELSE} />,
  udfoer: async (client, noegle, form) => {
    const begrundelse = readBegrundelse(form, MAX_INDDRIVELSE, sprog);
    if (!begrundelse.ok) return felterne(begrundelse.error);
    return kald(client.genindsendFordring({ ...noegle, body: { begrundelse: begrundelse.value } }));
  },
});

/** A reason is asked for either way: whoever looks later sees why. */
export const hoeringsart = (sprog: Sprog): Fordringsart => {
  const t = hoering(sprog);
  return {
    ...t,
    Felter: (props) => (
      <>
        <Valgfelt
          name="valg"
          label={t.valg}
          all={t.vaelg}
          value={props.form.valg}
          error={props.fejlOf("valg")}
          valg={HOERINGSSVAR.map((value) => ({ value, text: t[value] }))}
        />
        <Begrundelsesfelt {...props} max={MAX_INDDRIVELSE} />
      </>
    ),
    udfoer: async (client, noegle, form) => {
      const valg = HOERINGSSVAR.find((one) => one === form.valg);
      const begrundelse = readBegrundelse(form, MAX_INDDRIVELSE, sprog);
      const felter = [
        ...(valg === undefined ? [{ felt: "valg", tekst: t.mangler }] : []),
        ...(begrundelse.ok ? [] : [begrundelse.error]),
      ];
      if (valg === undefined || !begrundelse.ok) return felterne(...felter);
      return kald(client.besvarHoering({ ...noegle, body: { valg, begrundelse: begrundelse.value } }));
    },
  };
};
