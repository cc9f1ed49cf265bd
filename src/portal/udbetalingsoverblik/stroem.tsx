import type { Output } from "../../contract/endpoints.js";
import { type Oere, sum } from "../../domain/beloeb.js";
import type { Sprog } from "../../domain/fejl.js";
import type { Udbetalingstilstand } from "../../domain/udbetaling/tilstand.js";
import { Beloeb } from "../parts/beloeb.js";
import { Pengestroem } from "../parts/pengestroem.js";
import { udbetalingstilstandstekst, udbetalingstone } from "../parts/udbetaling.js";
import { udbetalingerUrl } from "../parts/udbetalingslinks.js";
import { poster, texts } from "./texts.js";

type Postnavn =
  | "holdt"
  | "afslaaet"
  | "klar"
  | "nemkonto"
  | "standset"
  | "banken"
  | "afvist"
  | "udbetalt"
  | "returneret";

/** What falls out of the stream at each stage, in the order it does. */
const TRIN: readonly (readonly Postnavn[])[] = [
  ["holdt", "afslaaet"],
  ["klar"],
  ["nemkonto", "standset"],
  ["banken", "afvist"],
  ["udbetalt", "returneret"],
];

/** The states that each of them is; the first gives its colour. */
const TILSTANDE: Readonly<Record<Postnavn, readonly Udbetalingstilstand[]>> = {
  holdt: ["TILBAGEHOLDT"],
  afslaaet: ["AFSLAAET"],
  klar: ["KLAR"],
  nemkonto: ["ANMODET", "MODTAGET", "KONTROLLERET"],
  standset: ["STANDSET"],
  banken: ["KOMPLETTERET", "I_PENGEINSTITUT"],
  afvist: ["AFVIST"],
  udbetalt: ["UDFOERT"],
  returneret: ["RETURNERET"],
};

type Summer = Output<"seUdbetalinger">["tilstande"];
type Post = {
  readonly navn: Postnavn;
  readonly antal: number;
  readonly beloeb: Oere;
  readonly tone: string;
  /** The states of it that there is something in. */
  readonly summer: Summer;
};

const postOf = (navn: Postnavn, alle: Summer): Post => {
  const summer = alle.filter(({ tilstand }) => TILSTANDE[navn].some((one) => one === tilstand));
  return {
    navn,
    antal: summer.reduce((total, { antal }) => total + antal, 0),
    beloeb: sum(summer.map(({ beloeb }) => beloeb)),
    tone: udbetalingstone(TILSTANDE[navn][0]!),
    summer,
  };
};

type Props = { readonly tilstande: Summer; readonly myndighed: string; readonly sprog: Sprog };

/** Every krone that was asked for in one place: the picture, and under each stage its counts, with the way to its payouts. */
export const Stroem = ({ tilstande, myndighed, sprog }: Props) => {
  const trin = TRIN.map((navne) => navne.map((navn) => postOf(navn, tilstande)));
  return (
    <>
      <Pengestroem trin={trin} />
      <ol class="stroemtrin no-max-width">
        {trin.map((dele) => (
          <li>
            {dele
              .filter(({ antal }, nr) => nr === 0 || antal > 0)
              .map((post) => (
                <Postkort post={post} myndighed={myndighed} sprog={sprog} />
              ))}
          </li>
        ))}
      </ol>
    </>
  );
};

type Postkort = { readonly post: Post; readonly myndighed: string; readonly sprog: Sprog };

const Postkort = ({ post: { navn, antal, beloeb, tone, summer }, myndighed, sprog }: Postkort) => {
  const t = texts(sprog);
  return (
    <div class={`stroempost stroempost-${tone}${antal === 0 ? " stroempost-tom" : ""}`}>
      <span class="stroempost-navn">{poster(sprog)[navn]}</span>
      <span class="stroempost-antal">{antal}</span>
      <span class="stroempost-beloeb">
        <Beloeb oere={beloeb} /> {t.kr}
      </span>
      {summer.map((one) => (
        <a class="stroempost-vej" href={udbetalingerUrl(myndighed, { tilstand: one.tilstand })}>
          {summer.length === 1 ? t.seDem : `${udbetalingstilstandstekst(one.tilstand, sprog)} (${one.antal})`}
          <span class="sr-only">{summer.length === 1 ? `: ${poster(sprog)[navn]}` : ""}</span>
        </a>
      ))}
    </div>
  );
};
