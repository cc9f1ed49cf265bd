import { page, refuse } from "../page.js";
import { Meddelelse } from "../parts/meddelelse.js";
import { ofMyndighed } from "../parts/noegle.js";
import { Opkraevningsmenu } from "../parts/opkraevningsmenu.js";
import { Ordningskort } from "../parts/ordning.js";
import { texts } from "./texts.js";

/** `/opkraevning/{myndighed}/betalingsordninger`: agreements to pay by instalments, those that run first. */
export const betalingsordningerPage = ofMyndighed(async ({ client, sprog, query }, myndighed) => {
  const found = await client.seBetalingsordninger({ myndighed });
  if (!found.ok) return refuse(found.error);
  const { betalingsordninger } = found.value;
  const t = texts(sprog);
  return page(
    t.title,
    <>
      <Opkraevningsmenu myndighed={myndighed} her="ordninger" sprog={sprog} />
      {query.udfoert === undefined ? null : <Meddelelse slags="success" heading={t.udfoert} />}
      <h1>{t.title}</h1>
      <p class="font-lead">{t.lead}</p>
      <h2>{t.alle(betalingsordninger.length)}</h2>
      {betalingsordninger.length === 0 ? <p role="status">{t.ingen}</p> : null}
      {betalingsordninger.map((ordning) => (
        <Ordningskort ordning={ordning} myndighed={myndighed} sprog={sprog} />
      ))}
    </>,
  );
});
