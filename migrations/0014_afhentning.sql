-- Messages addressed to one it-system wait until it fetches them; the worker leaves them alone.

alter table oeir.besked add column modtagersystem uuid references oeir.itsystem (id);
alter table oeir.udbakke add column modtagersystem uuid;

drop index oeir.udbakke_klar;
drop index oeir.udbakke_raekkefoelge;
create index udbakke_klar on oeir.udbakke (naeste_forsoeg)
  where not opgivet and raekkefoelge is null and modtagersystem is null;
create index udbakke_raekkefoelge on oeir.udbakke (raekkefoelge, sekvens)
  where raekkefoelge is not null and modtagersystem is null;
create index udbakke_afhentning on oeir.udbakke (modtagersystem, sekvens) where modtagersystem is not null;
