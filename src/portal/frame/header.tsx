import type { Sprog } from "../../domain/fejl.js";
import { withQuery } from "../parts/links.js";
import { MENU, texts } from "./texts.js";

type Props = {
  readonly sprog: Sprog;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
};

/** The page itself, or one below it. */
const isAt = (menuPath: string, path: string): boolean =>
  path === menuPath || (menuPath !== "/" && path.startsWith(`${menuPath}/`));

const Items = ({ sprog, path }: { sprog: Sprog; path: string }) => (
  <>
    {MENU.map((item) => (
      <li class={isAt(item.path, path) ? "active" : ""}>
        <a
          class="nav-link"
          href={item.path}
          {...(isAt(item.path, path)
            ? { "aria-current": item.path === path ? ("page" as const) : ("true" as const) }
            : {})}
        >
          <span>{item.text[sprog]}</span>
        </a>
      </li>
    ))}
  </>
);

/** The same page in the other language; the choice is remembered. */
const Language = ({ sprog, path, query }: Props) => {
  const other = sprog === "da" ? "en" : "da";
  return (
    <a class="sprogvalg" href={withQuery(path, { ...query, sprog: other })} lang={other} hreflang={other}>
      {texts(sprog).andetSprog}
    </a>
  );
};

/** Name, language and main menu; on narrow screens the menu folds, without a script. */
export const Header = ({ sprog, path, query }: Props) => {
  const t = texts(sprog);
  return (
    <header class="header">
      <div class="solution-info">
        <div class="solution-info-inner container">
          <div>
            <div class="solution-heading">
              <a href="/">oeir</a>
            </div>
            <p class="undertitel">{t.undertitel}</p>
          </div>
          <Language sprog={sprog} path={path} query={query} />
        </div>
      </div>
      <div class="navigation-menu">
        <div class="navigation-menu-inner container">
          <nav class="nav" aria-label={t.hovedmenu}>
            <ul class="mainmenu">
              <Items sprog={sprog} path={path} />
            </ul>
          </nav>
        </div>
      </div>
      <details class="smalmenu container">
        <summary>{t.menu}</summary>
        <nav aria-label={t.hovedmenu}>
          <ul class="nobullet-list">
            <Items sprog={sprog} path={path} />
          </ul>
        </nav>
      </details>
    </header>
  );
};
