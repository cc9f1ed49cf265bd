import type { Sprog } from "../../domain/fejl.js";
import { type Page, page, redirect, refuse } from "../page.js";
import { bilingual } from "../sprog.js";
import { Valgfelt } from "./felter.js";
import { Filterform } from "./filterform.js";
import { KOMMUNEVALG } from "./kommunevalg.js";
import { Trafiklinks } from "./trafiklinks.js";

const felter = bilingual({
  kommune: ["Kommune", "Municipality"],
  vaelg: ["Vælg kommune", "Choose a municipality"],
});

type Valgside = {
  /** The page's own address. */
  readonly action: string;
  readonly urlOf: (myndighed: string) => string;
  readonly texts: (sprog: Sprog) => { readonly title: string; readonly lead: string; readonly vis: string };
};

/** A page that asks which municipality; then that municipality's overview. */
export const choosingMyndighed =
  ({ action, urlOf, texts }: Valgside): Page =>
  async ({ client, sprog, query: { myndighed } }) => {
    if (myndighed !== undefined) return redirect(urlOf(myndighed));
    const antal = await client.seAntal({});
    if (!antal.ok) return refuse(antal.error);
    const t = texts(sprog);
    const felt = felter(sprog);
    return page(
      t.title,
      <>
        <h1>{t.title}</h1>
        <p class="font-lead">{t.lead}</p>
        <Filterform action={action} knap={t.vis}>
          <Valgfelt
            name="myndighed"
            label={felt.kommune}
            all={felt.vaelg}
            value={undefined}
            valg={KOMMUNEVALG}
          />
        </Filterform>
        <Trafiklinks antal={antal.value.antal} urlOf={urlOf} sprog={sprog} />
      </>,
    );
  };
