-- A bank may book a whole bundle as one entry and not say of which payouts: what it comes to is kept as its lines.

alter table udbetaling.bankpost
  -- The bank's reference of the entry that it is a line of.
  add column samlepost text,
  -- The bundle that the bank names of an entry without lines, in the form of ours.
  add column bundt uuid,
  drop constraint bankpost_check,
  add constraint bankpost_check check (case udfald
    when 'SPRUNGET_OVER' then udbetaling is null
    when 'AFVIST' then (udbetaling is null) = (bundt is not null)
    else udbetaling is not null and bundt is null end);

create index bankpost_samlepost on udbetaling.bankpost (myndighed, samlepost) where samlepost is not null;
create index bankpost_bundt on udbetaling.bankpost (myndighed, bundt) where bundt is not null;

-- The stand-in: the entry of a whole bundle, of which the bank gives no lines.
alter table nemkonto.bankpost add column samlet boolean not null default false;
