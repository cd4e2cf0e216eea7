-- What a government enters of a year's holidays; each version is kept, the last one holds.
create table entered_year (
    id           uuid        primary key,
    government   text        not null,
    version      integer     not null check (version > 0),
    holiday_year integer     not null check (holiday_year between 1990 and 2100),
    content      text        not null check (content is json object),
    at           timestamptz not null,
    account      text        not null,
    name         text        not null,
    unique (government, holiday_year, version)
);
call record_changes_of('entered_year');
