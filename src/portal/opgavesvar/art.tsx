import { TILBAGEKALDSAARSAGER } from "../../contract/inddrivelse.js";
import type { Sprog } from "../../domain/fejl.js";
import { Begrundelsesfelt } from "../parts/begrundelsesfelt.js";
import { Tekstfelt, Valgfelt } from "../parts/felter.js";
import { felterne, type Handlingsart, kald, readBegrundelse } from "../parts/handling.js";
import type { Noegle } from "../parts/links.js";
import { tilbagekaldsvalg } from "../parts/tilbagekaldsaarsag.js";
import { texts } from "./texts.js";

/** Longest reason that the hub takes here, in characters. */
const MAX = 200;

/** Answering what a fagsystem asks for (SF1590_B_04). */
export const opgavesvarart = (sprog: Sprog): Handlingsart<Noegle> => {
  const t = texts(sprog);
  return {
    titel: t.titel,
    hvad: t.hvad,
    knap: t.knap,
    Felter: (props) => (
      <>
        <Valgfelt
          name="svar"
          label={t.svar}
          all={t.vaelg}
          value={props.form.svar}
          error={props.fejlOf("svar")}
          valg={(["ja", "nej"] as const).map((value) => ({ value, text: t[value] }))}
        />
        <Valgfelt
          name="aarsag"
          label={t.tilbagekald}
          all={t.ingen}
          value={props.form.aarsag}
          valg={tilbagekaldsvalg(sprog)}
        />
        <Tekstfelt
          name="virkningsdato"
          type="date"
          label={t.virkningsdato}
          value={props.form.virkningsdato}
        />
        <Begrundelsesfelt {...props} max={MAX} />
      </>
    ),
    udfoer: async (client, noegle, form) => {
      const { svar, virkningsdato = "" } = form;
      const begrundelse = readBegrundelse(form, MAX, sprog);
      const felter = [
        ...(svar === "ja" || svar === "nej" ? [] : [{ felt: "svar", tekst: t.mangler }]),
        ...(begrundelse.ok ? [] : [begrundelse.error]),
      ];
      if (felter.length > 0 || !begrundelse.ok) return felterne(...felter);
      const tilbagekaldsaarsag = TILBAGEKALDSAARSAGER.find((one) => one === form.aarsag);
      const body = {
        godkendt: svar === "ja",
        begrundelse: begrundelse.value,
        ...(tilbagekaldsaarsag === undefined ? {} : { tilbagekaldsaarsag }),
        ...(virkningsdato === "" ? {} : { virkningsdato }),
      };
      return kald(client.besvarOpgave({ ...noegle, body }));
    },
  };
};
