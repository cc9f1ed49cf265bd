-- One living attempt to pay a payout again: one that has lapsed by itself, because what it was to pay again had been paid after
-- all, is none. If that comes home later, it can be paid again.
drop index udbetaling.udbetaling_genudbetaling;
create unique index udbetaling_genudbetaling on udbetaling.udbetaling (myndighed, genudbetaling_af)
  where genudbetaling_af is not null and tilstand <> 'AFSLAAET' and bortfaldet is null;
