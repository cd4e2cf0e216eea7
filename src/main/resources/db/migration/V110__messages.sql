-- Whom the messages reach for a role, beside the units' liaison officers; the head of a unit (主要负责人) has no account of ours.
create table contact (
    id           uuid    primary key,
    government   text    not null,
    version      integer not null,
    -- null where it is the office's
    unit_id      uuid,
    role         text    not null check (role in ('OFFICER', 'APPROVER', 'HEAD', 'OFFICE')),
    name         text    not null check (name <> ''),
    email        text,
    robot_kind   text    check (robot_kind in ('WECOM', 'DINGTALK')),
    -- whoever knows the address of a robot, or its secret, may write to its group
    robot_url    text,
    robot_secret text,
    account      text,
    check ((role = 'OFFICE') = (unit_id is null)),
    check ((robot_kind is null) = (robot_url is null)),
    foreign key (government, unit_id) references unit (government, id)
);
create index contact_by_unit on contact (government, unit_id, role);
call record_changes_of('contact', 'robot_url', 'robot_secret');

-- The outbox: a message is written with what it tells of, in one transaction. It stands in its recipients' inboxes at once.
create table message (
    id         uuid        primary key,
    government text        not null,
    unit_id    uuid,
    role       text        not null check (role in ('OFFICER', 'APPROVER', 'HEAD', 'OFFICE')),
    topic      text        not null check (topic in ('REMINDER', 'SHEET', 'NOTICE')),
    subject    text        not null,
    text       text        not null,
    about_id   uuid,
    at         timestamptz not null,
    check ((role = 'OFFICE') = (unit_id is null))
);
create index message_by_recipient on message (government, unit_id, role, id);

create table message_read (
    message_id uuid        not null references message,
    account    text        not null,
    at         timestamptz not null,
    primary key (message_id, account)
);

-- What is sent: one letter gathers all that a person is to be told at that moment.
create table letter (
    id            uuid        primary key,
    government    text        not null,
    version       integer     not null,
    channel       text        not null check (channel in ('EMAIL', 'WECOM', 'DINGTALK')),
    -- an e-mail address, or the id of the contact whose robot it is
    address       text        not null,
    name          text        not null,
    subject       text        not null,
    text          text        not null,
    state         text        not null check (state in ('WAITING', 'SENT', 'DEAD')),
    attempts      integer     not null check (attempts >= 0),
    due_at        timestamptz not null,
    claimed_until timestamptz,
    last_error    text,
    created_at    timestamptz not null,
    sent_at       timestamptz
);
create index letter_due on letter (due_at) where state = 'WAITING';
create index letter_by_address on letter (government, channel, address, created_at);
create index letter_by_state on letter (government, state, id);

create table message_copy (
    id         uuid        primary key,
    government text        not null,
    version    integer     not null,
    message_id uuid        not null references message,
    channel    text        not null check (channel in ('EMAIL', 'WECOM', 'DINGTALK')),
    address    text        not null,
    name       text        not null,
    urgency    text        not null check (urgency in ('DIGEST', 'PROMPT')),
    hold_until timestamptz not null,
    -- INBOX_ONLY: the month's budget of the address was spent
    state      text        not null check (state in ('WAITING', 'GATHERED', 'INBOX_ONLY')),
    letter_id  uuid        references letter,
    unique (message_id, channel, address)
);
create index message_copy_due on message_copy (hold_until) where state = 'WAITING';
create index message_copy_withheld on message_copy (government, hold_until) where state = 'INBOX_ONLY';
