/** What a JSON text shows without being parsed: how deep it goes, and how many names its objects have. */
export type JsonScan = {
  /** Where the level after the deepest allowed one starts. */
  readonly tooDeepAt: number | undefined;
  /** Names of all objects together. Fewer in the parsed value: some name is there twice. */
  readonly names: number;
};

const QUOTE = 0x22;
const COLON = 0x3a;
const OPEN_LIST = 0x5b;
const BACKSLASH = 0x5c;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

/** One pass over the text. Never fails: of a text that is no JSON it says something, and the parser the rest. */
export const scanJson = (text: string, maxDepth: number): JsonScan => {
  let depth = 0;
  let names = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) at = endOfString(text, at);
    else if (code === COLON) names += 1;
    else if (code === OPEN_OBJECT || code === OPEN_LIST) {
      depth += 1;
      if (depth > maxDepth) return { tooDeepAt: at, names };
    } else if (code === CLOSE_OBJECT || code === CLOSE_LIST) depth -= 1;
  }
  return { tooDeepAt: undefined, names };
};

/** Index of the closing quote of the string that starts at `start`; the end of the text if it is never closed. */
const endOfString = (text: string, start: number): number => {
  let end = text.indexOf('"', start + 1);
  while (end !== -1 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end === -1 ? text.length : end;
};

/** After an odd number of backslashes. */
const isEscaped = (text: string, at: number): boolean => {
  let before = at;
  while (text.charCodeAt(before - 1) === BACKSLASH) before -= 1;
  return (at - before) % 2 === 1;
};
