-- Bilag that the ERP makes itself, and what kind of booking a bilag is.

-- What the ERP makes itself, such as the opening balances of a year, came with no message.
alter table erp.bilag alter column besked_id drop not null;

-- NOR (normal), PRI (opening balances), SUP (supplementsperiode). Of bilag before this column nothing else is known.
alter table erp.bilag add column posteringstype text not null default 'NOR'
  check (posteringstype in ('NOR', 'PRI', 'SUP'));
