-- The last number of a government's urging sheets (督办单) in a year. A number is taken in the transaction that writes the sheet,
-- and given back with it: so there are no gaps.
create table urging_number (
    government text    not null,
    year       integer not null,
    last       integer not null check (last > 0),
    primary key (government, year)
);

-- A numbered document: what it said when it was issued, who received it, what was answered.
create table urging_sheet (
    id                uuid        primary key,
    government        text        not null,
    version           integer     not null,
    year              integer     not null,
    number            integer     not null check (number > 0),
    colour            text        not null check (colour in ('BLUE', 'ORANGE', 'RED')),
    plan_id           uuid        not null references plan,
    unit_id           uuid        not null,
    -- what is urged: a duty, or all that the unit has to report for a period
    duty_id           uuid        references duty,
    period_id         uuid        references reporting_period,
    -- the date that was missed
    due               date        not null,
    days_overdue      integer     not null,
    by_hand           boolean     not null,
    reason            text,
    text              text        not null,
    text_en           text        not null,
    issued_at         timestamptz not null,
    issued_by         text        not null,
    state             text        not null check (state in ('ISSUED', 'RECEIVED', 'ANSWERED', 'WITHDRAWN')),
    received_at       timestamptz,
    received_by       text,
    received_account  text,
    answer            text,
    answered_at       timestamptz,
    answered_by       text,
    answered_account  text,
    withdrawn_at      timestamptz,
    withdrawn_by      text,
    withdrawal_reason text,
    unique (government, year, number),
    check ((duty_id is null) <> (period_id is null)),
    foreign key (government, unit_id) references unit (government, id)
);
create index urging_sheet_by_duty on urging_sheet (duty_id);
create index urging_sheet_by_unit on urging_sheet (unit_id, id);
create index urging_sheet_by_government on urging_sheet (government, id);
call record_changes_of('urging_sheet');

-- What the rounds have done. Each step is taken once for each date that it is about; a date that is moved is another occasion.
create table urging_step (
    id         uuid        primary key,
    government text        not null,
    plan_id    uuid        not null references plan,
    unit_id    uuid        not null,
    duty_id    uuid        references duty,
    period_id  uuid        references reporting_period,
    occasion   date        not null,
    step       text        not null,
    at         timestamptz not null,
    sheet_id   uuid        references urging_sheet,
    unique (duty_id, occasion, step),
    unique (unit_id, period_id, occasion, step),
    check ((duty_id is null) <> (period_id is null))
);
call record_changes_of('urging_step');

-- Until when the rounds leave a duty alone.
create table urging_pause (
    id         uuid        primary key,
    government text        not null,
    version    integer     not null,
    plan_id    uuid        not null references plan,
    unit_id    uuid        not null,
    duty_id    uuid        not null unique references duty,
    until_day  date        not null,
    reason     text        not null,
    set_at     timestamptz not null,
    set_by     text        not null
);
call record_changes_of('urging_pause');
