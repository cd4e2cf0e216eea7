-- What documents call by one name and means several units: 各区县政府.
create table unit_group (
    id         uuid    primary key,
    government text    not null references government,
    name       text    not null check (name <> ''),
    -- the rule: units of these kinds (none: by list only), and below this parent where there is one
    kinds      text    not null,
    parent_id  uuid,
    defined_at timestamptz not null,
    defined_by text    not null,
    version    integer not null,
    unique (government, name),
    unique (government, id),
    foreign key (government, parent_id) references unit (government, id)
);

create table unit_group_name (
    id         uuid        primary key,
    government text        not null,
    group_id   uuid        not null,
    name       text        not null check (name <> ''),
    added_by   text        not null,
    added_at   timestamptz not null,
    unique (government, name),
    foreign key (government, group_id) references unit_group (government, id)
);
create index on unit_group_name (group_id);

-- what is added to the rule, or taken out of it
create table unit_group_entry (
    id         uuid    primary key,
    government text    not null,
    group_id   uuid    not null,
    unit_id    uuid    not null,
    included   boolean not null,
    from_day   date,
    -- the first day on which it holds no more
    to_day     date    check (to_day > from_day),
    foreign key (government, group_id) references unit_group (government, id),
    foreign key (government, unit_id) references unit (government, id)
);
create index on unit_group_entry (group_id);
