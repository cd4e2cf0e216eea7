-- Closing duties out (销号), doing without what is missing (豁免), looking back (回头看).

create table close_out (
    id               uuid        primary key,
    government       text        not null,
    version          integer     not null,
    plan_id          uuid        not null references plan,
    duty_id          uuid        not null references duty,
    unit_id          uuid        not null,
    -- from 1: which asking of the duty's it is
    number           integer     not null check (number > 0),
    state            text        not null
        check (state in ('ASKED', 'WITHDRAWN', 'REFUSED', 'FAILED', 'GRANTED', 'REOPENED')),
    summary          text        not null,
    asked_at         timestamptz not null,
    asked_account    text        not null,
    asked_name       text        not null,
    -- what stood in the way when it was last looked up
    unmet            text        not null check (unmet is json array),
    checked_at       timestamptz not null,
    grade            text        check (grade in ('EXCELLENT', 'GOOD', 'PASS', 'FAIL')),
    reason           text,
    rectify_by       date,
    settled_at       timestamptz,
    settled_account  text,
    settled_name     text,
    reopened_at      timestamptz,
    reopened_account text,
    reopened_name    text,
    reopen_reason    text,
    unique (duty_id, number),
    check ((state = 'ASKED') = (settled_at is null)),
    check ((state in ('FAILED', 'GRANTED', 'REOPENED')) = (grade is not null)),
    check ((state = 'FAILED') = (grade is not null and grade = 'FAIL') and (state = 'FAILED') = (rectify_by is not null)),
    check ((state = 'REOPENED') = (reopened_at is not null and reopen_reason is not null)),
    -- nobody decides on what the same person asked for
    check (state = 'WITHDRAWN' or settled_account is null or settled_account <> asked_account),
    foreign key (government, unit_id) references unit (government, id)
);
-- a duty has one that is not over at most, and one that closes it out at most
create unique index close_out_holding on close_out (duty_id) where state in ('ASKED', 'GRANTED');
create index close_out_asked on close_out (government, asked_at, id) where state = 'ASKED';
call record_changes_of('close_out');

create table close_out_waiver (
    id             uuid        primary key,
    government     text        not null,
    version        integer     not null,
    plan_id        uuid        not null references plan,
    duty_id        uuid        not null references duty,
    unit_id        uuid        not null,
    close_out_id   uuid        not null references close_out,
    shortfall      text        not null
        check (shortfall in ('NO_EVIDENCE', 'DEAD_LINK', 'NO_REPORT', 'TARGET_UNMET', 'COUNT_SHORT')),
    -- the target, frequency or link that it is about
    subject_id     uuid,
    reason         text        not null,
    waived_at      timestamptz not null,
    waived_account text        not null,
    waived_name    text        not null,
    unique nulls not distinct (close_out_id, shortfall, subject_id)
);
call record_changes_of('close_out_waiver');

create table look_back (
    id             uuid        primary key,
    government     text        not null,
    version        integer     not null,
    plan_id        uuid        not null references plan,
    note           text        not null,
    opened_at      timestamptz not null,
    opened_account text        not null,
    opened_name    text        not null
);
create index look_back_by_plan on look_back (plan_id);
call record_changes_of('look_back');

create table look_back_entry (
    id            uuid    primary key,
    government    text    not null,
    version       integer not null,
    look_back_id  uuid    not null references look_back,
    plan_id       uuid    not null references plan,
    duty_id       uuid    not null references duty,
    unit_id       uuid    not null,
    -- whether the duty was closed out when the look-back began
    closed_out    boolean not null,
    finding       text    check (finding in ('HOLDS', 'SLIPPED_BACK', 'DONE_SINCE', 'STILL_UNFINISHED')),
    text          text,
    evidence      text,
    rectify_by    date,
    reopened      boolean not null,
    found_at      timestamptz,
    found_account text,
    found_name    text,
    unique (look_back_id, duty_id),
    check ((finding is null) = (found_at is null)),
    check (not reopened or (finding is not null and finding = 'SLIPPED_BACK')),
    foreign key (government, unit_id) references unit (government, id)
);
create index look_back_entry_by_duty on look_back_entry (duty_id);
call record_changes_of('look_back_entry');
