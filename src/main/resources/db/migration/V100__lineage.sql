-- The higher plans (上级部署) that a plan implements (落实), their tasks, and which task here answers which of theirs.
create table higher_plan (
    id             uuid        primary key,
    government     text        not null,
    version        integer     not null,
    plan_id        uuid        not null references plan,
    number         text,
    title          text        not null check (title <> ''),
    issuer         text,
    year           integer     check (year between 1990 and 2100),
    -- where it is itself a plan of this installation
    source_plan_id uuid        references plan,
    added_at       timestamptz not null,
    added_account  text        not null,
    added_name     text        not null,
    changed_at     timestamptz not null,
    unique (plan_id, number)
);

create table higher_task (
    id             uuid    primary key,
    government     text    not null,
    version        integer not null,
    higher_plan_id uuid    not null references higher_plan,
    plan_id        uuid    not null references plan,
    ordinal        integer not null,
    number         text    not null,
    text           text    not null check (text <> ''),
    source_task_id uuid    references task,
    unique (higher_plan_id, ordinal)
);

-- What a clerk decided on a pair; what was never decided is proposed anew each time.
create table task_link (
    id             uuid             primary key,
    government     text             not null,
    version        integer          not null,
    plan_id        uuid             not null references plan,
    task_id        uuid             not null references task,
    higher_plan_id uuid             not null references higher_plan,
    higher_task_id uuid             not null references higher_task,
    accepted       boolean          not null,
    likeness       double precision not null check (likeness between 0 and 1),
    decided_at     timestamptz      not null,
    account        text             not null,
    name           text             not null,
    unique (task_id, higher_task_id)
);
create index task_link_by_higher_plan on task_link (higher_plan_id);
create index task_link_by_plan on task_link (plan_id);
call record_changes_of('higher_plan');
call record_changes_of('higher_task');
call record_changes_of('task_link');
