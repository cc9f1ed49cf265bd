import type { Fordringstilstand } from "../../domain/debitor/fordring.js";
import { kanUdsaettes } from "../../domain/debitor/henstand.js";
import type { Sprog } from "../../domain/fejl.js";
import { failed, ok, type Result } from "../../kit/result.js";
import type { Client } from "../../sdk/client.js";
import { Begrundelsesfelt } from "../parts/begrundelsesfelt.js";
import { Afkrydsningsfelt, Tekstfelt } from "../parts/felter.js";
import { felterne, kald, type Problem, readBegrundelse } from "../parts/handling.js";
import type { Noegle } from "../parts/links.js";
import type { Fordringsart } from "./art.js";
import { betalingsordning } from "./texts.js";

/** Longest reason that the hub takes here, in characters. */
const MAX = 200;

/** The claim, or all main claims of its debtor that can be deferred; interest and fees come along by themselves. */
const fordringerOf = async (
  client: Client,
  noegle: Noegle,
  alle: boolean,
): Promise<Result<string[], Problem>> => {
  if (!alle) return ok([noegle.id]);
  const found = await client.seSkyldnerAfFordring(noegle);
  if (!found.ok) return failed({ felter: [], refused: found.error });
  const udsaettelige = found.value.fordringer.filter(
    ({ slags, restance, tilstand }) =>
      slags === "hovedfordring" && restance > 0n && kanUdsaettes(tilstand as Fordringstilstand),
  );
  return ok([...new Set([noegle.id, ...udsaettelige.map(({ id }) => id)])]);
};

/** Equal instalments, one a month. */
export const betalingsordningsart = (sprog: Sprog): Fordringsart => {
  const t = betalingsordning(sprog);
  return {
    ...t,
    Felter: (props) => (
      <>
        <Tekstfelt
          name="antalRater"
          label={t.antalRater}
          hint={t.antalHint}
          value={props.form.antalRater}
          error={props.fejlOf("antalRater")}
        />
        <Tekstfelt
          name="foersteRate"
          type="date"
          label={t.foersteRate}
          value={props.form.foersteRate}
          error={props.fejlOf("foersteRate")}
        />
        <Afkrydsningsfelt name="alle" label={t.alle} value={props.form.alle} />
        <Begrundelsesfelt {...props} max={MAX} />
      </>
    ),
    udfoer: async (client, noegle, form) => {
      const { antalRater = "", foersteRate = "" } = form;
      const begrundelse = readBegrundelse(form, MAX, sprog);
      const felter = [
        ...(/^[1-9]\d?$/.test(antalRater) ? [] : [{ felt: "antalRater", tekst: t.manglerAntal }]),
        ...(foersteRate === "" ? [{ felt: "foersteRate", tekst: t.manglerDag }] : []),
        ...(begrundelse.ok ? [] : [begrundelse.error]),
      ];
      if (felter.length > 0 || !begrundelse.ok) return felterne(...felter);
      const fordringer = await fordringerOf(client, noegle, form.alle === "ja");
      if (!fordringer.ok) return fordringer;
      const body = {
        fordringer: fordringer.value,
        antalRater: Number(antalRater),
        foersteRate,
        begrundelse: begrundelse.value,
      };
      return kald(client.aftalBetalingsordning({ myndighed: noegle.myndighed, body }));
    },
  };
};
