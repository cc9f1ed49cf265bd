import { bilingual } from "../sprog.js";

export const placer = bilingual({
  titel: ["Placer indbetalingen", "Place the payment"],
  hvad: [
    "Sig, hvem der har betalt. Pengene dækker skyldnerens fordringer i kommunens rækkefølge; det, der bliver tilovers, står som tilgode.",
    "Say who has paid. The money covers the debtor's claims in the municipality's order; what is left stands as credit.",
  ],
  knap: ["Placer", "Place"],
});

export const afregn = bilingual({
  titel: ["Sig, at det er en afregning fra PSRM", "Say that it is a settlement from PSRM"],
  hvad: [
    "Pengene er Gældsstyrelsens udbetaling af det, PSRM har inddrevet. Fordringerne er dækket, da PSRM meddelte det; nu falder det, PSRM skylder kommunen.",
    "The money is Gældsstyrelsen's payout of what PSRM has recovered. The claims were covered when PSRM told of it; now what PSRM owes the municipality falls.",
  ],
  knap: ["Bogfør afregningen", "Book the settlement"],
  afregning: ["Afregningen", "The settlement"],
  hint: [
    "De afregninger, der er meddelt og ikke modtaget i banken",
    "The settlements that are told of and not received in the bank",
  ],
  vaelg: ["Vælg", "Choose"],
  mangler: ["Vælg den afregning, pengene er.", "Choose the settlement that the money is."],
  ingen: ["Ingen afregning venter på sine penge.", "No settlement waits for its money."],
});

export const frigoer = bilingual({
  titel: ["Tag dækningen tilbage", "Take the coverage back"],
  hvad: [
    "Det, indbetalingen dækker, skyldes igen, og pengene kan placeres et andet sted. Hver bevægelse bliver stående; en ny ophæver den.",
    "What the payment covers is owed again, and the money can be placed elsewhere. Each movement stays; a new one undoes it.",
  ],
  knap: ["Tag tilbage", "Take back"],
});

export const tilbagebetal = bilingual({
  titel: ["Betal tilbage", "Pay back"],
  hvad: [
    "Bogfør, at penge, der ikke dækker noget, er betalt tilbage. Selve udbetalingen sker i banken.",
    "Book that money which covers nothing has been paid back. The paying itself is done at the bank.",
  ],
  knap: ["Bogfør tilbagebetalingen", "Book the repayment"],
  beloeb: ["Beløb i kroner", "Amount in kroner"],
  beloebHint: ["Højst det, indbetalingen har tilbage", "At most what the payment has left"],
  duerIkke: ["Skriv et beløb som 125,50.", "Write an amount such as 125.50."],
});

export const om = bilingual({
  beloeb: ["Indbetaling", "Payment"],
  rest: ["Dækker endnu intet", "Covers nothing yet"],
  kr: ["kr.", "kr."],
});
