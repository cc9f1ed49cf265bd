-- What is ready to be sent: the earliest day of each municipality, without reading all that waits.
create index udbetaling_klar on udbetaling.udbetaling (myndighed, udfoerelsesdato) where tilstand = 'KLAR';
