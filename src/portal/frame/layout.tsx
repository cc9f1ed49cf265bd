import type { Child } from "hono/jsx";
import type { Sprog } from "../../domain/fejl.js";
import { ASSETS } from "../assets.js";
import { Footer } from "./footer.js";
import { Header } from "./header.js";
import { texts } from "./texts.js";

type Props = {
  readonly title: string;
  readonly sprog: Sprog;
  /** The address of the page without its language: for the menu, and for the same page in the other language. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly children: Child;
};

/** The frame around every page. */
export const Layout = ({ title, sprog, path, query, children }: Props) => (
  <html lang={sprog}>
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{`${title} – oeir`}</title>
      <link rel="icon" type="image/svg+xml" href={ASSETS.ikon} />
      <link rel="stylesheet" href={ASSETS.dkfds} />
      <link rel="stylesheet" href={ASSETS.css} />
    </head>
    <body>
      <a class="skipnav" href="#main-content">
        {texts(sprog).skip}
      </a>
      <Header sprog={sprog} path={path} query={query} />
      <main id="main-content" class="container page-container" tabindex={-1}>
        {children}
      </main>
      <Footer sprog={sprog} />
    </body>
  </html>
);

/** The page as HTML text. */
export const renderLayout = async (props: Props): Promise<string> =>
  `<!DOCTYPE html>${await (<Layout {...props} />)}`;
