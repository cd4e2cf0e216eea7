-- A year's plan (工作要点) as it was issued, its points, their tasks and what each task says.
create table plan (
    id              uuid        primary key,
    government      text        not null,
    version         integer     not null,
    title           text        not null check (title <> ''),
    year            integer     not null check (year between 1990 and 2100),
    jurisdiction    text,
    issuer          text,
    document_number text,
    issued_on       date        not null,
    disclosure      text        check (disclosure in ('PROACTIVE', 'ON_REQUEST', 'WITHHELD')),
    entered_at      timestamptz not null,
    entered_by      text        not null,
    amended_at      timestamptz
);
create index plan_by_government on plan (government, id);

create table plan_item (
    id       uuid    primary key,
    plan_id  uuid    not null references plan,
    ordinal  integer not null,
    number   text    not null,
    part     text,
    title    text,
    annex    text,
    unique (plan_id, ordinal)
);

create table task (
    id            uuid    primary key,
    plan_id       uuid    not null references plan,
    item_id       uuid    not null references plan_item,
    ordinal       integer not null,
    version       integer not null,
    text          text    not null check (text <> ''),
    withdrawn     boolean not null
);
create index task_by_item on task (item_id, ordinal);
create index task_by_plan on task (plan_id);

-- Where the document says a task: once in the body, and where its annex says it again. Offsets in its text.
create table task_place (
    id          uuid    primary key,
    task_id     uuid    not null references task,
    ordinal     integer not null,
    from_offset integer not null check (from_offset >= 0),
    to_offset   integer not null check (to_offset >= from_offset),
    restated    boolean not null
);
create index task_place_by_task on task_place (task_id, ordinal);

-- Who owes a task; without a task, who owes every task of the plan.
create table assignment (
    id       uuid    primary key,
    plan_id  uuid    not null references plan,
    task_id  uuid    references task,
    ordinal  integer not null,
    role     text    not null check (role in ('LEAD', 'RESPONSIBLE', 'SUPPORT')),
    name     text    not null,
    unit_id  uuid,
    group_id uuid,
    check (num_nonnulls(unit_id, group_id) = 1)
);
create index assignment_by_task on assignment (task_id, ordinal);
create index assignment_by_plan on assignment (plan_id);

create table task_deadline (
    id         uuid    primary key,
    task_id    uuid    not null references task,
    ordinal    integer not null,
    text       text    not null,
    due        date    not null,
    whole_year boolean not null
);
create index task_deadline_by_task on task_deadline (task_id, ordinal);

create table task_frequency (
    id       uuid    primary key,
    task_id  uuid    not null references task,
    ordinal  integer not null,
    text     text    not null,
    every    text    not null check (every in ('DAY', 'WEEK', 'MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR')),
    at_least integer not null check (at_least > 0)
);
create index task_frequency_by_task on task_frequency (task_id, ordinal);

create table task_time_limit (
    id      uuid    primary key,
    task_id uuid    not null references task,
    ordinal integer not null,
    text    text    not null,
    amount  numeric not null check (amount > 0),
    unit    text    not null check (unit in ('HOUR', 'DAY', 'WORKING_DAY')),
    subject text    not null
);
create index task_time_limit_by_task on task_time_limit (task_id, ordinal);

create table task_target (
    id       uuid    primary key,
    task_id  uuid    not null references task,
    ordinal  integer not null,
    text     text    not null,
    at_least numeric,
    at_most  numeric,
    unit     text    not null,
    subject  text    not null,
    check (num_nonnulls(at_least, at_most) = 1)
);
create index task_target_by_task on task_target (task_id, ordinal);

create table reporting_period (
    id      uuid    primary key,
    plan_id uuid    not null references plan,
    due     date    not null,
    text    text    not null,
    subject text    not null,
    unique (plan_id, due)
);

-- What the plan said, revision by revision; the first is what was issued.
create table plan_revision (
    id      uuid        primary key,
    plan_id uuid        not null references plan,
    number  integer     not null,
    reason  text        not null,
    at      timestamptz not null,
    account text        not null,
    name    text        not null,
    content text        not null check (content is json object),
    unique (plan_id, number)
);
