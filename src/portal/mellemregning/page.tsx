import type { Output } from "../../contract/endpoints.js";
import type { Sprog } from "../../domain/fejl.js";
import { page, refuse } from "../page.js";
import { Beloeb } from "../parts/beloeb.js";
import { Fakt } from "../parts/fakt.js";
import { Tekstfelt } from "../parts/felter.js";
import { Filterform } from "../parts/filterform.js";
import { kontoUrl } from "../parts/links.js";
import { Meddelelse } from "../parts/meddelelse.js";
import { ofMyndighed } from "../parts/noegle.js";
import { Sideskift } from "../parts/sideskift.js";
import { Slagsmenu } from "../parts/slagsmenu.js";
import { formatDato } from "../parts/tid.js";
import { mellemregningUrl } from "../parts/udbetalingslinks.js";
import { Udbetalingsmenu } from "../parts/udbetalingsmenu.js";
import { Forloeb } from "./forloeb.js";
import { texts } from "./texts.js";

const KONTI = ["mellemregning", "undervejs"] as const;
const KUN = ["aabne", "fremmede"] as const;

/** `/udbetaling/{myndighed}/mellemregning?konto=…&pr=…&kun=…`: why an interim account stands where it does, line by line. */
export const mellemregningPage = ofMyndighed(async ({ client, sprog, query }, myndighed) => {
  const konto = KONTI.find((one) => one === query.konto) ?? "mellemregning";
  const kun = KUN.find((one) => one === query.kun) ?? "aabne";
  const { pr, efter } = query;
  const found = await client.seMellemregning({ myndighed, konto, kun, pr, efter });
  if (!found.ok) return refuse(found.error);
  const t = texts(sprog);
  const urlOf = (one: { konto?: string; kun?: string }) =>
    mellemregningUrl(myndighed, { konto, kun, pr, ...one });
  return page(
    t.title,
    <>
      <Udbetalingsmenu myndighed={myndighed} her="mellemregning" sprog={sprog} />
      <h1>{t[konto]}</h1>
      <p class="font-lead">{t.lead(formatDato(found.value.pr, sprog))}</p>
      <Slagsmenu
        label={t.konto}
        valg={KONTI.map((one) => ({ url: urlOf({ konto: one }), text: t[one], valgt: one === konto }))}
      />
      <Hovedtal svar={found.value} myndighed={myndighed} sprog={sprog} />
      <Filterform action={mellemregningUrl(myndighed)} knap={t.vis}>
        <input type="hidden" name="konto" value={konto} />
        <input type="hidden" name="kun" value={kun} />
        <Tekstfelt name="pr" type="date" label={t.pr} value={found.value.pr} />
      </Filterform>
      <h2>{t.linjer}</h2>
      <Slagsmenu
        label={t.kun}
        valg={KUN.map((one) => ({
          url: urlOf({ kun: one }),
          text: `${t[one]} (${found.value[one].antal})`,
          valgt: one === kun,
        }))}
      />
      <p>{t[`${kun}Hvad`]}</p>
      <Forloeb forloeb={found.value.forloeb} myndighed={myndighed} sprog={sprog} />
      <Sideskift
        urlOf={(one) => mellemregningUrl(myndighed, one)}
        query={{ konto, kun, pr, efter }}
        naeste={found.value.naeste}
        sprog={sprog}
      />
    </>,
  );
});

type Props = {
  readonly svar: Output<"seMellemregning">;
  readonly myndighed: string;
  readonly sprog: Sprog;
};

/** The balance, what explains it, and whether that is all. */
const Hovedtal = ({ svar, myndighed, sprog }: Props) => {
  const t = texts(sprog);
  const { saldo, forskel, aabne, lukkede, fremmede, kontonummer } = svar;
  return (
    <>
      <Meddelelse
        slags={forskel === 0n ? "success" : "error"}
        heading={forskel === 0n ? (saldo === 0n ? t.nul : t.forklaret) : t.uforklaret}
      />
      <dl class="fakta">
        <Fakt navn={t.saldo}>
          <Beloeb oere={saldo} /> {t.kr}
          {kontonummer === undefined ? null : (
            <>
              {" "}
              (
              <a href={kontoUrl(myndighed, kontonummer)}>
                {t.kontonr} {kontonummer}
              </a>
              )
            </>
          )}
        </Fakt>
        <Fakt navn={`${t.aabne} (${aabne.antal})`}>
          <Beloeb oere={aabne.beloeb} /> {t.kr}
        </Fakt>
        <Fakt navn={`${t.fremmede} (${fremmede.antal})`}>
          <Beloeb oere={fremmede.beloeb} /> {t.kr}
        </Fakt>
        <Fakt navn={t.forskel}>
          <Beloeb oere={forskel} /> {t.kr}
        </Fakt>
        <Fakt navn={`${t.lukkede} (${lukkede.antal})`}>
          {t.omsat} <Beloeb oere={lukkede.omsat} /> {t.kr}
        </Fakt>
      </dl>
    </>
  );
};
