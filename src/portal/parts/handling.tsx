import type { Child } from "hono/jsx";
import type { Sprog } from "../../domain/fejl.js";
import { failed, ok, type Result } from "../../kit/result.js";
import type { Client, Refused } from "../../sdk/client.js";
import { type Answer, page, statusOf } from "../page.js";
import { bilingual } from "../sprog.js";
import { holdsCpr } from "./maske.js";
import { Afslag, Fejlopsummering, type Feltfejl } from "./meddelelse.js";

/** A page that says what will be done and has the button that does it. What the actions of claims and payments share. */

type Form = Readonly<Record<string, string>>;

/** Why an action was not carried out: fields to correct, or the hub's refusal. */
export type Problem = { readonly felter: readonly Feltfejl[]; readonly refused?: Refused };

const INGEN: Problem = { felter: [] };

export type Formprops = {
  readonly form: Form;
  /** What is wrong with a field. */
  readonly fejlOf: (felt: string) => string | undefined;
  readonly sprog: Sprog;
};

/** One action: its words, its fields, and how it is carried out on what the address names. */
export type Handlingsart<N> = {
  readonly titel: string;
  readonly hvad: string;
  readonly knap: string;
  /** It cannot be undone by pressing another button. */
  readonly alvor?: true;
  readonly Felter: (props: Formprops) => Child;
  readonly udfoer: (client: Client, noegle: N, form: Form) => Promise<Result<unknown, Problem>>;
};

const texts = bilingual({
  afslag: ["Det blev ikke gjort", "It was not done"],
  fortryd: ["Fortryd", "Cancel"],
  mangler: ["Skriv en begrundelse.", "Write a reason."],
  lang: [
    (max: number) => `Begrundelsen må højst være ${max} tegn.`,
    (max: number) => `The reason may be at most ${max} characters.`,
  ],
  cpr: [
    "Der står et CPR-nummer i begrundelsen. Den gemmes og vises; skriv den uden.",
    "There is a CPR number in the reason. It is kept and shown; write it without.",
  ],
});

/** The reason in one line, or what is wrong with it. */
export const readBegrundelse = (form: Form, max: number, sprog: Sprog): Result<string, Feltfejl> => {
  const t = texts(sprog);
  const tekst = (form.begrundelse ?? "").replace(/\s+/g, " ").trim();
  const wrong = (fejl: string) => failed({ felt: "begrundelse", tekst: fejl });
  if (tekst === "") return wrong(t.mangler);
  if (tekst.length > max) return wrong(t.lang(max));
  return holdsCpr(tekst) ? wrong(t.cpr) : ok(tekst);
};

/** A call of the hub as an action's outcome. */
export const kald = async (answer: Promise<Result<unknown, Refused>>): Promise<Result<unknown, Problem>> => {
  const done = await answer;
  return done.ok ? done : failed({ felter: [], refused: done.error });
};

/** Fields that cannot be used: nothing was asked of the hub. */
export const felterne = (...fejl: readonly Feltfejl[]): Result<never, Problem> => failed({ felter: fejl });

type Props<N> = {
  readonly art: Handlingsart<N>;
  /** The menu above the heading. */
  readonly menu: Child;
  /** What it is done with. */
  readonly om: Child;
  /** Where the form is posted. */
  readonly url: string;
  /** Where one goes who regrets. */
  readonly tilbage: string;
  readonly form: Form;
  readonly problem?: Problem;
  readonly sprog: Sprog;
};

export const showHandling = <N,>(props: Props<N>): Answer => {
  const { art, menu, om, url, tilbage, form, problem = INGEN, sprog } = props;
  const { felter, refused } = problem;
  const t = texts(sprog);
  const fejlOf = (felt: string) => felter.find((one) => one.felt === felt)?.tekst;
  return page(
    art.titel,
    <>
      {felter.length === 0 ? null : <Fejlopsummering fejl={felter} sprog={sprog} />}
      {refused === undefined ? null : <Afslag fejl={refused.fejl} heading={t.afslag} sprog={sprog} />}
      {menu}
      <h1>{art.titel}</h1>
      <p>{art.hvad}</p>
      {om}
      <form method="post" action={url} autocomplete="off">
        <art.Felter form={form} fejlOf={fejlOf} sprog={sprog} />
        <p class="knapper">
          <button class={`button button-${art.alvor ? "warning" : "primary"}`} type="submit">
            {art.knap}
          </button>
          <a class="button button-tertiary" href={tilbage}>
            {t.fortryd}
          </a>
        </p>
      </form>
    </>,
    refused === undefined ? (felter.length === 0 ? 200 : 400) : statusOf(refused),
  );
};
