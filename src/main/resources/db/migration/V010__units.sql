-- Governments, their units, and the names by which documents call them.
create table government (
    code    text    primary key check (char_length(code) between 1 and 64),
    name    text    not null check (name <> ''),
    level   text    not null check (level in ('PROVINCE', 'CITY', 'COUNTY', 'TOWN')),
    version integer not null
);

create table unit (
    id           uuid    primary key,
    government   text    not null references government,
    code         text    not null check (char_length(code) between 1 and 64),
    name         text    not null check (name <> ''),
    kind         text    not null check (kind in
        ('DEPARTMENT', 'COUNTY_GOVERNMENT', 'TOWN', 'MANAGEMENT_COMMITTEE', 'PUBLIC_ENTERPRISE', 'VERTICAL_BODY')),
    parent_id    uuid    check (parent_id <> id),
    exists_from  date,
    -- the first day on which it is no more
    exists_to    date    check (exists_to > exists_from),
    successor_id uuid    check (successor_id <> id),
    version      integer not null,
    unique (government, code),
    unique (government, id),
    -- an import names parents and successors that it makes itself, in any order
    foreign key (government, parent_id) references unit (government, id) deferrable initially deferred,
    foreign key (government, successor_id) references unit (government, id) deferrable initially deferred
);
create index on unit (parent_id);

create table unit_name (
    id         uuid        primary key,
    government text        not null,
    unit_id    uuid        not null,
    name       text        not null check (name <> ''),
    source     text        not null check (source in ('SHORT', 'REGISTERED', 'FORMER', 'REMEMBERED')),
    -- the first day on which a former name was no more
    until      date        check (until is null or source = 'FORMER'),
    added_by   text        not null,
    added_at   timestamptz not null,
    unique (unit_id, name, source),
    foreign key (government, unit_id) references unit (government, id)
);
-- a clerk's choice is one: the last
create unique index on unit_name (government, name) where source = 'REMEMBERED';

create table unit_liaison (
    id         uuid    primary key,
    government text    not null,
    unit_id    uuid    not null,
    name       text    not null check (name <> ''),
    phone      text,
    email      text,
    from_day   date,
    -- the first day on which the person is it no more
    to_day     date    check (to_day > from_day),
    version    integer not null,
    foreign key (government, unit_id) references unit (government, id)
);
create index on unit_liaison (unit_id);
