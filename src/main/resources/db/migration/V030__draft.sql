-- A document that was handed in, what was read from it, and every decision on it.
create table draft (
    id         uuid        primary key,
    government text        not null,
    version    integer     not null,
    state      text        not null check (state in ('OPEN', 'ISSUED', 'DISCARDED')),
    file_name  text        not null,
    sha256     text        not null,
    title      text,
    text       text        not null,
    content    text        not null check (content is json object),
    plan_id    uuid        references plan,
    created_at timestamptz not null,
    created_by text        not null,
    changed_at timestamptz not null,
    check ((state = 'ISSUED') = (plan_id is not null))
);
create index draft_by_government on draft (government, id);
-- the same document is read once, unless what was made of it was thrown away
create unique index draft_by_document on draft (government, sha256) where state <> 'DISCARDED';

create table draft_source (
    draft_id uuid  primary key references draft,
    bytes    bytea not null
);

create table draft_decision (
    id       uuid        primary key,
    draft_id uuid        not null references draft,
    number   integer     not null,
    ordinal  integer     not null,
    act      text        not null,
    details  text        not null check (details is json object),
    at       timestamptz not null,
    account  text        not null,
    name     text        not null,
    unique (draft_id, number, ordinal)
);
