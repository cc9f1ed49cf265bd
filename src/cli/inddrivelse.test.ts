import assert from "node:assert/strict";
import { test } from "node:test";
import { oeir } from "../../test/cli.js";
import type { Output } from "../contract/endpoints.js";
import { HELSINGOER } from "../scenarier/parter.js";

const ID = "01a20a9d-0000-7000-8000-000000000001";
const NOW = new Date("2026-11-20T12:00:00Z");

const FUND = [
  {
    regel: "R_7_4",
    udfald: "AFVIST",
    felt: "periodeTil",
    forklaring: "Periodens slutning mangler.",
    raad: "Ret periodens slutning, og send fordringen igen.",
  },
];

const seAktioner: Output<"seAktioner"> = {
  fordring: ID,
  tilstand: "INDDRIVES",
  tilstandsnavn: "Under inddrivelse",
  kan: ["tilbagekald"],
  numre: [{ fordringId: "1000000001", tilstand: "INDDRIVES" }],
  aktioner: [
    {
      id: ID,
      kode: "NEDSKRIV",
      navn: "Nedskrevet",
      beloeb: 10_000n,
      aarsag: "INDB",
      dato: "2026-11-20",
      dannet: NOW,
      status: "AFVIST",
      fejl: [{ kode: 498, tekst: "Fordringen er ude.", raad: "Opkræv den selv." }],
      fund: [],
    },
  ],
  underretninger: [
    {
      slags: "ALLOKERING",
      dato: "2026-11-20",
      fordringId: "1000000001",
      beloeb: 12_000n,
      hovedstol: 10_000n,
    },
  ],
};

const summer = {
  tilgang: 100_000n,
  tilbagekald: 0n,
  nedskrivning: 0n,
  opskrivning: 0n,
  inddrivelsesgrundlag: 100_000n,
};

test("the overview says whether the books agree with PSRM's, and of each refusal what to do", async () => {
  const seInddrivelse: Output<"seInddrivelse"> = {
    myndighed: HELSINGOER,
    myndighedsnavn: "Helsingør",
    skaeringsdato: "2026-10-31",
    tilsluttet: true,
    stande: [{ tilstand: "INDDRIVES", navn: "Under inddrivelse", antal: 1, beloeb: 90_000n }],
    egne: summer,
    psrm: { ...summer, tilgang: 90_000n, inddrivelsesgrundlag: 90_000n },
    forklaret: 0n,
    uforklaret: -10_000n,
    stemmer: false,
    forskelle: [
      {
        klasse: "ANDEN_VÆRDI",
        art: "tilgang",
        fordring: ID,
        fordringId: "1000000001",
        aktionId: ID,
        egen: 100_000n,
        psrm: 90_000n,
        forklaret: false,
        forklaring: "et andet beløb",
      },
    ],
    hoeringer: [],
    afviste: [
      {
        fordring: ID,
        fordringstype: "OEBIBLI",
        typenavn: "Bibliotek",
        beskrivelse: "Bog",
        restance: 10_000n,
        siden: NOW,
        fejl: [],
        fund: FUND,
      },
    ],
    iGang: [],
    afregninger: [],
  };
  const { exit, out, calls } = await oeir(["inddrivelse", "overblik", "Helsingør", "--pr", "2026-10-31"], {
    seInddrivelse,
  });
  assert.equal(exit, 0);
  assert.equal(calls[0]!.url.search, "?skaeringsdato=2026-10-31");
  assert.match(out, /Det stemmer ikke: .*-100,00 kr\. uforklaret/);
  assert.match(out, /R_7_4 AFVIST: Periodens slutning mangler\. Ret periodens slutning/);
});

test("a claim is recalled, resent, answered for and mended by command; PSRM's answers come with advice", async () => {
  const cases: readonly (readonly [readonly string[], string, object])[] = [
    [
      ["tilbagekald", "Helsingør", ID, "HENS", "--begrundelse", "Aftale"],
      "tilbagekald",
      { aarsag: "HENS", begrundelse: "Aftale" },
    ],
    [["genindsend", "Helsingør", ID, "--begrundelse", "Brudt"], "genindsend", { begrundelse: "Brudt" }],
    [["hoering", "Helsingør", ID, "FORTRYD"], "hoering", { valg: "FORTRYD" }],
    [
      [
        "ret",
        "Helsingør",
        ID,
        "--periode-til",
        "2026-08-31",
        "--hovedstol",
        "1200,50",
        "--fjern",
        "srb",
        "--begrundelse",
        "Fejl",
      ],
      "stamdata",
      { periodeTil: "2026-08-31", hovedstol: "1200.50", fjern: ["srb"], begrundelse: "Fejl" },
    ],
  ];
  const answers = {
    tilbagekaldFordring: seAktioner,
    genindsendFordring: seAktioner,
    besvarHoering: seAktioner,
    retStamdata: seAktioner,
  };
  for (const [args, sti, body] of cases) {
    const { exit, out, calls } = await oeir(["inddrivelse", ...args], answers);
    assert.equal(exit, 0, args.join(" "));
    assert.equal(calls[0]!.url.pathname, `/api/inddrivelse/${HELSINGOER}/fordringer/${ID}/${sti}`);
    assert.deepEqual(JSON.parse(calls[0]!.body), body);
    assert.match(out, /498: Fordringen er ude\. Opkræv den selv\./);
    assert.match(out, /ALLOKERING 1000000001 120,00 kr\., heraf 100,00 på fordringen/);
  }
});

test("what cannot be meant is refused before anything is sent", async () => {
  const cases = [
    ["tilbagekald", "Helsingør", ID, "FORKERT", "--begrundelse", "x"],
    ["ret", "Helsingør", ID, "--hovedstol", "ti", "--begrundelse", "x"],
    ["ret", "Helsingør", ID, "--fjern", "forfaldsdato", "--begrundelse", "x"],
    ["psrm", "indbetal", "Helsingør", "1000000001", "0"],
  ];
  for (const args of cases) {
    const { exit, calls } = await oeir(["inddrivelse", ...args], {});
    assert.notEqual(exit, 0, args.join(" "));
    assert.equal(calls.length, 0);
  }
});
