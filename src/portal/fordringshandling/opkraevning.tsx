import type { Sprog } from "../../domain/fejl.js";
import { Begrundelsesfelt } from "../parts/begrundelsesfelt.js";
import { Afkrydsningsfelt, Tekstfelt } from "../parts/felter.js";
import { felterne, kald, readBegrundelse } from "../parts/handling.js";
import type { Fordringsart } from "./art.js";
import { afskriv, afsluthenstand, henstand, ophaevafskrivning } from "./texts.js";

/** What a collector decides about a claim that the municipality collects itself. */

/** Longest reason that the hub takes here, in characters. */
const MAX = 200;

export const henstandsart = (sprog: Sprog): Fordringsart => {
  const t = henstand(sprog);
  return {
    ...t,
    Felter: (props) => (
      <>
        <Tekstfelt name="til" type="date" label={t.til} value={props.form.til} error={props.fejlOf("til")} />
        <Begrundelsesfelt {...props} max={MAX} />
      </>
    ),
    udfoer: async (client, { myndighed, id }, form) => {
      const begrundelse = readBegrundelse(form, MAX, sprog);
      const { til = "" } = form;
      const felter = [
        ...(til === "" ? [{ felt: "til", tekst: t.mangler }] : []),
        ...(begrundelse.ok ? [] : [begrundelse.error]),
      ];
      if (felter.length > 0 || !begrundelse.ok) return felterne(...felter);
      const body = { fordringer: [id], til, begrundelse: begrundelse.value };
      return kald(client.givHenstand({ myndighed, body }));
    },
  };
};

export const afsluthenstandsart = (sprog: Sprog): Fordringsart => ({
  ...afsluthenstand(sprog),
  Felter: (props) => <Begrundelsesfelt {...props} max={MAX} />,
  udfoer: async (client, { myndighed, id }, form) => {
    const begrundelse = readBegrundelse(form, MAX, sprog);
    if (!begrundelse.ok) return felterne(begrundelse.error);
    return kald(
      client.afslutHenstand({ myndighed, body: { fordringer: [id], begrundelse: begrundelse.value } }),
    );
  },
});

export const afskrivningsart = (sprog: Sprog): Fordringsart => {
  const t = afskriv(sprog);
  return {
    ...t,
    alvor: true,
    Felter: (props) => (
      <>
        <Afkrydsningsfelt name="medTilhoerende" label={t.medTilhoerende} value={props.form.medTilhoerende} />
        <Begrundelsesfelt {...props} max={MAX} />
      </>
    ),
    udfoer: async (client, noegle, form) => {
      const aarsag = readBegrundelse(form, MAX, sprog);
      if (!aarsag.ok) return felterne(aarsag.error);
      const body = { aarsag: aarsag.value, medTilhoerende: form.medTilhoerende === "ja" };
      return kald(client.afskrivFordring({ ...noegle, body }));
    },
  };
};

export const ophaevelsesart = (sprog: Sprog): Fordringsart => ({
  ...ophaevafskrivning(sprog),
  Felter: (props) => <Begrundelsesfelt {...props} max={MAX} />,
  udfoer: async (client, noegle, form) => {
    const aarsag = readBegrundelse(form, MAX, sprog);
    if (!aarsag.ok) return felterne(aarsag.error);
    return kald(client.ophaevAfskrivning({ ...noegle, body: { aarsag: aarsag.value } }));
  },
});
