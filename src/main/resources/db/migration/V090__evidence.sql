-- Evidence (佐证材料): files and linked pages that show that a duty was done.

-- Octets under a key, in pieces of 1 MB; the last one is shorter. Not used where they are kept in storage that speaks S3.
create table blob_piece (
    key    text    not null,
    number integer not null,
    octets bytea   not null,
    primary key (key, number)
);
-- files are packed as they are
alter table blob_piece alter column octets set storage external;

-- A file that was sent whole, looked at and cleaned; it never changes.
create table stored_file (
    id         uuid    primary key,
    government text    not null,
    version    integer not null,
    -- where its octets are: this, and /original or /public
    place      text    not null,
    name       text    not null,
    type       text    not null,
    size       bigint  not null check (size > 0),
    sha256     text    not null check (sha256 ~ '^[0-9a-f]{64}$'),
    -- whether there is a copy without the traces of who made it
    cleaned    boolean not null,
    -- which traces that copy lacks
    traces     text    not null
);

-- A file on its way: it may come in chunks, over days, and over several nodes.
create table upload (
    id         uuid        primary key,
    government text        not null,
    version    integer     not null,
    account    text        not null,
    name       text        not null,
    size       bigint      not null check (size > 0),
    sha256     text        check (sha256 ~ '^[0-9a-f]{64}$'),
    state      text        not null check (state in ('OPEN', 'READY', 'ATTACHED')),
    received   bigint      not null check (received between 0 and size),
    started_at timestamptz not null,
    touched_at timestamptz not null,
    file_id    uuid        references stored_file,
    check ((state = 'OPEN') = (file_id is null))
);
create index upload_by_touch on upload (touched_at);

create table upload_chunk (
    id         uuid    primary key,
    government text    not null,
    version    integer not null,
    upload_id  uuid    not null references upload on delete cascade,
    position   bigint  not null check (position >= 0),
    size       integer not null check (size > 0),
    blob_key   text    not null,
    unique (upload_id, position)
);

create table evidence_item (
    id              uuid        primary key,
    government      text        not null,
    version         integer     not null,
    duty_id         uuid        not null references duty,
    plan_id         uuid        not null references plan,
    unit_id         uuid        not null,
    report_id       uuid        references report,
    kind            text        not null check (kind in ('FILE', 'LINK')),
    title           text        not null,
    file_id         uuid        references stored_file,
    sha256          text,
    url             text,
    link_state      text        check (link_state in ('PENDING', 'LIVE', 'DEAD')),
    link_changed    boolean     not null default false,
    added_at        timestamptz not null,
    added_by        text        not null,
    added_name      text        not null,
    removed_at      timestamptz,
    removed_by      text,
    removed_name    text,
    removed_reason  text,
    withheld_at     timestamptz,
    withheld_by     text,
    withheld_name   text,
    withheld_reason text,
    redacted_file_id uuid       references stored_file,
    redacted_at     timestamptz,
    redacted_by     text,
    redacted_name   text,
    redacted_reason text,
    check ((kind = 'FILE') = (file_id is not null) and (kind = 'FILE') = (sha256 is not null)),
    check ((kind = 'LINK') = (url is not null) and (kind = 'LINK') = (link_state is not null)),
    check ((redacted_at is null) = (redacted_file_id is null))
);
create index evidence_item_by_duty on evidence_item (duty_id);
create index evidence_item_by_report on evidence_item (report_id) where report_id is not null;
create index evidence_item_by_content on evidence_item (government, sha256) where removed_at is null;
create unique index evidence_item_file_once on evidence_item (duty_id, sha256) where removed_at is null and kind = 'FILE';
create unique index evidence_item_link_once on evidence_item (duty_id, url) where removed_at is null and kind = 'LINK';
create index evidence_item_link_trouble on evidence_item (government, id)
    where removed_at is null and (link_state = 'DEAD' or link_changed);
call record_changes_of('evidence_item');

-- What the machine knows of a linked page; it looks again and again, so this is not recorded, only what turns for better or worse.
create table linked_page (
    id            uuid        primary key references evidence_item,
    government    text        not null,
    version       integer     not null,
    url           text        not null,
    host          text        not null,
    -- null: is not looked at any more
    next_check_at timestamptz,
    failures      integer     not null,
    accepted_hash text,
    checked_at    timestamptz,
    status        integer,
    failure       text,
    final_url     text,
    title         text,
    hash          text,
    published_on  date
);
create index linked_page_due on linked_page (host, next_check_at);

-- One look at a page; the text is kept where it is another one than before.
create table page_check (
    id           uuid        primary key,
    government   text        not null,
    version      integer     not null,
    page_id      uuid        not null references linked_page,
    at           timestamptz not null,
    status       integer,
    failure      text,
    final_url    text        not null,
    title        text,
    hash         text,
    published_on date,
    text         text
);
create index page_check_by_page on page_check (page_id, at);

-- Sites are asked one page at a time, by all nodes together.
create table link_host (
    host    text        primary key,
    free_at timestamptz not null
);
