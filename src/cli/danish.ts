import type { Command } from "commander";

/** The words that commander itself says, in Danish. */

const TITLES: Readonly<Record<string, string>> = {
  "Usage:": "Brug:",
  "Arguments:": "Argumenter:",
  "Options:": "Valg:",
  "Global Options:": "Valg, som alle kommandoer har:",
  "Commands:": "Kommandoer:",
};

const SENTENCES: readonly (readonly [RegExp, string])[] = [
  [/^error: missing required argument '(.+)'/, "Argumentet <$1> mangler."],
  [/^error: option '(.+)' argument missing/, "Valget '$1' mangler sin værdi."],
  [/^error: required option '(.+)' not specified/, "Valget '$1' skal være der."],
  [/^error: unknown option '(.+)'/, "Valget '$1' findes ikke."],
  [/^error: unknown command '(.+)'/, "Kommandoen '$1' findes ikke."],
  [/^error: too many arguments.*/, "Der er for mange argumenter."],
  [/^error: option '(.+)' argument '(.*)' is invalid\./, "Valget '$1' kan ikke være '$2'."],
  [/^error: command-argument value '(.*)' is invalid for argument '(.+)'\./, "<$2> kan ikke være '$1'."],
  [/\(Did you mean one of (.+)\?\)/, "Mente du en af $1?"],
  [/\(Did you mean (.+)\?\)/, "Mente du $1?"],
];

/** One of commander's own sentences in Danish; what is not its own is left as it is. */
export const translate = (text: string): string =>
  SENTENCES.reduce((translated, [english, danish]) => translated.replace(english, danish), text);

const defaultText = (value: unknown): string =>
  value === undefined || value === false ? "" : ` (ellers ${String(value)})`;

/** `oeir aftale anmod`. */
const pathOf = (command: Command): string =>
  command.parent === null ? command.name() : `${pathOf(command.parent)} ${command.name()}`;

const usageOf = (command: Command): string =>
  command.usage().replace("[options]", "[valg]").replace("[command]", "<kommando>");

/** Let a program and every command made under it speak Danish. */
export const speakDanish = (program: Command): Command =>
  program
    .configureHelp({
      showGlobalOptions: true,
      styleTitle: (title) => TITLES[title] ?? title,
      optionDescription: ({ description, defaultValue }) => description + defaultText(defaultValue),
      argumentDescription: ({ description }) => description,
      commandUsage: (command) => `${pathOf(command)} ${usageOf(command)}`,
      subcommandTerm: (command) => command.name(),
    })
    .helpOption("-h, --help", "vis denne hjælp")
    .helpCommand("help [kommando]", "vis hjælp til en kommando")
    .showHelpAfterError("Skriv --help efter kommandoen for at se, hvordan den bruges.");
