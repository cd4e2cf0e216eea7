-- How a unit undertakes what it owes (承办): receipt, measures, hand-over.

-- There from the receipt (签收) on; who is responsible within the unit (经办人) stands here too.
create table undertaking (
    id              uuid        primary key,
    government      text        not null,
    version         integer     not null,
    duty_id         uuid        not null unique references duty,
    plan_id         uuid        not null references plan,
    unit_id         uuid        not null,
    received_at     timestamptz not null,
    received_by     text        not null,
    received_name   text        not null,
    officer_issuer  text        not null,
    officer_subject text        not null,
    officer_name    text        not null,
    officer_since   timestamptz not null
);
create index undertaking_by_unit on undertaking (unit_id);

create table measure (
    id          uuid        primary key,
    government  text        not null,
    version     integer     not null,
    duty_id     uuid        not null references duty,
    plan_id     uuid        not null references plan,
    unit_id     uuid        not null,
    position    integer     not null,
    text        text        not null,
    goal        text        not null,
    due         date        not null,
    section     text        not null,
    person      text        not null,
    state       text        not null check (state in ('NOT_STARTED', 'UNDER_WAY', 'DONE')),
    finished_at timestamptz,
    dropped_at  timestamptz
);
create index measure_by_duty on measure (duty_id, position);

create table hand_over (
    id           uuid        primary key,
    government   text        not null,
    version      integer     not null,
    unit_id      uuid        not null,
    state        text        not null check (state in ('OPEN', 'COMPLETE', 'CANCELLED')),
    from_issuer  text        not null,
    from_subject text        not null,
    from_name    text        not null,
    to_issuer    text        not null,
    to_subject   text        not null,
    to_name      text        not null,
    reason       text        not null,
    started_by   text        not null,
    started_name text        not null,
    started_at   timestamptz not null,
    ended_at     timestamptz,
    foreign key (government, unit_id) references unit (government, id)
);
create index hand_over_by_government on hand_over (government, id);

create table hand_over_item (
    id            uuid    primary key,
    government    text    not null,
    version       integer not null,
    hand_over_id  uuid    not null references hand_over,
    duty_id       uuid    not null references duty,
    plan_id       uuid    not null references plan,
    unit_id       uuid    not null,
    state         text    not null check (state in ('OPEN', 'CONFIRMED', 'DECLINED', 'CANCELLED')),
    reason        text,
    answered_at   timestamptz,
    answered_name text,
    unique (hand_over_id, duty_id)
);
-- a duty is in one open hand-over at most
create unique index hand_over_item_open on hand_over_item (duty_id) where state = 'OPEN';

call record_changes_of('undertaking');
call record_changes_of('measure');
call record_changes_of('hand_over');
call record_changes_of('hand_over_item');
