import type { Output } from "../../contract/endpoints.js";
import { TILSTANDE } from "../../domain/besked.js";
import type { Sprog } from "../../domain/fejl.js";
import { Tekstfelt, Valgfelt } from "../parts/felter.js";
import { Filterform } from "../parts/filterform.js";
import { KOMMUNEVALG } from "../parts/kommunevalg.js";
import { texts } from "./texts.js";

/** What is searched for, as it stands in the address. */
export type Soegning = {
  readonly soeg?: string;
  readonly tilstand?: string;
  readonly myndighed?: string;
  readonly system?: string;
};

type Props = {
  readonly soegning: Soegning;
  readonly itsystemer: Output<"seItSystemer">["itsystemer"];
  readonly sprog: Sprog;
  /** What is wrong with the word searched for. */
  readonly error?: string;
};

export const Soegeform = ({ soegning, itsystemer, sprog, error }: Props) => {
  const t = texts(sprog);
  return (
    <Filterform action="/beskeder" knap={t.find} nulstil={t.nulstil}>
      <div class="filter-bred">
        <Tekstfelt
          name="soeg"
          type="search"
          label={t.soeg}
          hint={t.soegHint}
          value={soegning.soeg}
          error={error}
        />
      </div>
      <Valgfelt
        name="tilstand"
        label={t.tilstand}
        all={t.alleTilstande}
        value={soegning.tilstand}
        valg={TILSTANDE.map((tilstand) => ({ value: tilstand, text: tilstand }))}
      />
      <Valgfelt
        name="myndighed"
        label={t.kommune}
        all={t.alleKommuner}
        value={soegning.myndighed}
        valg={KOMMUNEVALG}
      />
      <Valgfelt
        name="system"
        label={t.system}
        all={t.alleSystemer}
        value={soegning.system}
        valg={itsystemer.map(({ id, navn }) => ({ value: id, text: navn }))}
      />
    </Filterform>
  );
};
