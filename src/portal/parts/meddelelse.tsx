import type { Child } from "hono/jsx";
import type { Sprog } from "../../domain/fejl.js";
import type { FejlDetalje } from "../../domain/kvittering.js";
import { bilingual } from "../sprog.js";
import { Fejllinje } from "./fejl.js";

const ICON = {
  info: "M10 2a8 8 0 1 0 0 16 8 8 0 0 0 0-16Zm1 12H9V9h2v5Zm0-6.500H9v-2h2v2Z",
  success:
    "M10 2a8 8 0 1 0 0 16 8 8 0 0 0 0-16Zm-1.500 11.500-3.200-3.200 1.400-1.400 1.800 1.800 4.300-4.300 1.400 1.400-5.700 5.700Z",
  warning: "M10 2 1 18h18L10 2Zm1 13H9v-2h2v2Zm0-3.500H9V7.500h2v4Z",
  error: "M10 2a8 8 0 1 0 0 16 8 8 0 0 0 0-16Zm1 12H9v-2h2v2Zm0-3.500H9V6h2v4.500Z",
} as const;

export type Slags = keyof typeof ICON;

/** A box that says how something stands. The heading says it in words; colour and sign only repeat it. */
export const Meddelelse = ({
  slags,
  heading,
  children,
}: {
  slags: Slags;
  heading: string;
  children?: Child;
}) => (
  <div class={`alert alert-${slags} meddelelse`}>
    <svg class="icon-svg alert-icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d={ICON[slags]} />
    </svg>
    <h2 class="alert-heading">{heading}</h2>
    {children}
  </div>
);

const texts = bilingual({
  ret: ["Der er noget, der skal rettes", "There is something to correct"],
});

/** A field with something to correct, and the sentence that says what. */
export type Feltfejl = { readonly felt: string; readonly tekst: string };

/** On top of a page whose form could not be used: every error, with the way to its field. */
export const Fejlopsummering = ({ fejl, sprog }: { fejl: readonly Feltfejl[]; sprog: Sprog }) => (
  <Meddelelse slags="error" heading={texts(sprog).ret}>
    <ul class="nobullet-list">
      {fejl.map(({ felt, tekst }) => (
        <li>
          <a href={`#${felt}`}>{tekst}</a>
        </li>
      ))}
    </ul>
  </Meddelelse>
);

/** On top of a page whose wish the hub refused. */
export const Afslag = ({
  fejl,
  heading,
  sprog,
}: {
  fejl: readonly FejlDetalje[];
  heading: string;
  sprog: Sprog;
}) => (
  <Meddelelse slags="error" heading={heading}>
    <ul class="nobullet-list">
      {fejl.map((one) => (
        <li>
          <Fejllinje fejl={one} sprog={sprog} />
        </li>
      ))}
    </ul>
  </Meddelelse>
);
