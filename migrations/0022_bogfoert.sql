-- What has been booked since a moment, without reading all that has ever moved: rows are only added, in the order of time.
create index bevaegelse_bogfoert on debitor.bevaegelse using brin (bogfoert);
