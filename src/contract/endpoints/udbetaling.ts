import {
  Udbetalingsbilag,
  Udbetalingsopslag,
  Udbetalingstjek,
} from "../../domain/udbetaling/forespoergsler.js";
import { Udbetalingsanmodning, Udbetalingsstatus } from "../../domain/udbetaling/model.js";
import { under } from "./webservice.js";

const { besked, spoerg } = under("udbetaling");

/** SF1590_C: what fagsystemer ask to have paid, and are told of it. */
export const udbetalingEndpoints = {
  opretUdbetaling: besked(
    "OpretUdbetaling",
    Udbetalingsanmodning,
    "Bed kommunens udbetalingssystem om at betale; alle beskedens udbetalinger tages, eller ingen",
  ),
  udbetalingsstatusAfsend: besked(
    "UdbetalingsstatusAfsend",
    Udbetalingsstatus,
    "Udbetalingssystemet fortæller et fagsystem, hvad der blev af en udbetaling",
  ),
  tjekUdbetaling: spoerg(
    "TjekUdbetaling",
    Udbetalingsanmodning,
    Udbetalingstjek,
    "Hvad ville der blive af beskedens udbetalinger? Intet gemmes",
  ),
  genudskrivBilag: spoerg(
    "GenudskrivBilag",
    Udbetalingsopslag,
    Udbetalingsbilag,
    "En af it-systemets egne udbetalinger: hvor den er, hvorfor, og alle dens posteringer",
  ),
} as const;
