-- What each unit owes of each task of an issued plan. Whether it is overdue is not here: the clock says it.
create table duty (
    id           uuid        primary key,
    government   text        not null,
    version      integer     not null,
    plan_id      uuid        not null references plan,
    item_id      uuid        not null references plan_item,
    task_id      uuid        not null references task,
    unit_id      uuid        not null,
    via_group_id uuid,
    role         text        not null check (role in ('LEAD', 'RESPONSIBLE', 'SUPPORT')),
    due          date        not null,
    whole_year   boolean     not null,
    state        text        not null check (state in ('NOT_STARTED', 'UNDER_WAY', 'DONE')),
    -- since when it is owed no more; it is kept
    withdrawn_at timestamptz,
    unique (task_id, unit_id),
    foreign key (government, unit_id) references unit (government, id),
    foreign key (government, via_group_id) references unit_group (government, id)
);
create index duty_by_due on duty (government, due, id);
create index duty_by_plan on duty (plan_id, due, id);
create index duty_by_item on duty (item_id);
create index duty_by_unit on duty (unit_id, due, id);
