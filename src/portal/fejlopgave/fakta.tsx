import type { Output } from "../../contract/endpoints.js";
import type { Sprog } from "../../domain/fejl.js";
import { Fakt } from "../parts/fakt.js";
import { Fejllinje, Tekst } from "../parts/fejl.js";
import { Frist, fejlOf, opgaveejer } from "../parts/opgave.js";
import { translate } from "../parts/oversaet.js";
import { Tid } from "../parts/tid.js";
import { texts } from "./texts.js";

/** What is wrong, who must mend it, how and by when. */
export const Opgavefakta = ({ opgave, sprog }: { opgave: Output<"seFejlopgave">; sprog: Sprog }) => {
  const t = texts(sprog);
  return (
    <>
      <p class="font-lead">
        <Fejllinje fejl={fejlOf(opgave)} sprog={sprog} />
      </p>
      <dl class="fakta">
        <Fakt navn={t.hvem}>{opgaveejer(opgave, sprog)}</Fakt>
        <Fakt navn={t.hvad}>
          <Tekst saetning={translate(fejlOf(opgave), sprog).loesning} sprog={sprog} />
        </Fakt>
        <Fakt navn={t.frist}>
          <Frist opgave={opgave} sprog={sprog} />
        </Fakt>
        <Fakt navn={t.kommune}>{opgave.myndighedsnavn}</Fakt>
        <Fakt navn={t.venter}>{opgave.uloest}</Fakt>
        <Fakt navn={t.moedt}>{opgave.antal}</Fakt>
        <Fakt navn={t.foerst}>{opgave.foerstFraNavn}</Fakt>
        <Fakt navn={t.oprettet}>
          <Tid tid={opgave.oprettet} sprog={sprog} />
        </Fakt>
        {opgave.lukket === undefined || opgave.lukketVed === undefined ? null : (
          <Fakt navn={t.lukket}>
            <Tid tid={opgave.lukket} sprog={sprog} />
            {`: ${t.ved[opgave.lukketVed]}`}
          </Fakt>
        )}
      </dl>
    </>
  );
};
