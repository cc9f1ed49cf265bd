import type { Sprog } from "../../domain/fejl.js";
import { bilingual } from "../sprog.js";
import { withQuery } from "./links.js";

/** What pages that follow something under way share. */

const texts = bilingual({
  fremgang: ["Fremgang", "Progress"],
  foelg: ["Følg med: siden opdaterer sig selv", "Follow: the page renews itself"],
  stop: ["Stop med at opdatere siden", "Stop renewing the page"],
});

type Props = {
  /** In whole per cent. */
  readonly percent: number;
  /** What it is that comes along, for who does not see the bar. */
  readonly hvad: string;
  readonly sprog: Sprog;
};

/** A bar, and the number that it shows. */
export const Fremgangslinje = ({ percent, hvad, sprog }: Props) => (
  <span class="ubrudt">
    <progress
      class="fremgang"
      max="100"
      value={String(percent)}
      aria-label={`${texts(sprog).fremgang}: ${hvad}`}
    />{" "}
    {`${percent} %`}
  </span>
);

type Foelg = {
  readonly url: string;
  readonly query: Readonly<Record<string, string>>;
  readonly sprog: Sprog;
};

/** The way to have the page renewed by itself, and to stop it: nothing moves under a reader who has not asked. */
export const Foelg = ({ url, query: { foelg, ...query }, sprog }: Foelg) => (
  <p>
    {foelg === undefined ? (
      <a href={withQuery(url, { ...query, foelg: "ja" })}>{texts(sprog).foelg}</a>
    ) : (
      <a href={withQuery(url, query)}>{texts(sprog).stop}</a>
    )}
  </p>
);
