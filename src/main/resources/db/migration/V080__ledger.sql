-- That something occurred from which a time limit of a task runs, for one unit's duty.
create table occurrence (
    id            uuid        primary key,
    government    text        not null,
    version       integer     not null,
    plan_id       uuid        not null references plan,
    task_id       uuid        not null references task,
    duty_id       uuid        not null references duty,
    unit_id       uuid        not null,
    time_limit_id uuid        not null,
    what          text        not null check (what <> ''),
    -- the limit as the plan had it
    amount        numeric     not null check (amount > 0),
    unit          text        not null check (unit in ('HOUR', 'DAY', 'WORKING_DAY')),
    occurred_at   timestamptz not null,
    recorded_at   timestamptz not null,
    account       text        not null,
    name          text        not null,
    due_at        timestamptz not null,
    due_on        date        not null,
    provisional   boolean     not null,
    -- how the date was computed, step by step
    computation   text        not null check (computation is json object),
    ended_at      timestamptz,
    note          text,
    -- recorded by mistake; it is kept
    struck_at     timestamptz,
    strike_reason text
);
create index occurrence_by_duty on occurrence (duty_id, due_at, id);
create index occurrence_by_due on occurrence (government, due_at, id);
call record_changes_of('occurrence', 'computation');

-- That a notice of holidays moved a running date.
create table occurrence_move (
    id            uuid        primary key,
    government    text        not null,
    plan_id       uuid        not null references plan,
    duty_id       uuid        not null references duty,
    unit_id       uuid        not null,
    occurrence_id uuid        not null references occurrence,
    at            timestamptz not null,
    due_before    date        not null,
    due_after     date        not null,
    notice        text        not null,
    name          text        not null
);
create index occurrence_move_by_occurrence on occurrence_move (occurrence_id, id);
call record_changes_of('occurrence_move');

-- What was done on a day and counts for a frequency, or what was measured and counts for a target.
create table ledger_entry (
    id            uuid        primary key,
    government    text        not null,
    version       integer     not null,
    plan_id       uuid        not null references plan,
    task_id       uuid        not null references task,
    duty_id       uuid        not null references duty,
    unit_id       uuid        not null,
    frequency_id  uuid,
    target_id     uuid,
    done_on       date        not null,
    what          text        not null,
    value         numeric,
    recorded_at   timestamptz not null,
    account       text        not null,
    name          text        not null,
    struck_at     timestamptz,
    strike_reason text,
    check (num_nonnulls(frequency_id, target_id) = 1),
    check ((target_id is null) = (value is null))
);
create index ledger_entry_by_duty on ledger_entry (duty_id, done_on, id);
call record_changes_of('ledger_entry');
