-- Who is told of events by webhooks (事件推送), and what is on its way to them.

create table webhook (
    id             uuid        primary key,
    government     text        not null,
    version        integer     not null,
    -- whose it is: the account, with what its token said when it last changed the webhook; its rights decide what is sent
    issuer         text        not null,
    account        text        not null,
    owner_name     text        not null,
    owner_unit     text,
    owner_roles    text        not null,
    url            text        not null,
    description    text        not null,
    -- names of event types with commas; empty: all that the owner may read
    types          text        not null,
    -- not plan_id and unit_id: to subscribe to a plan's events is no part of the plan's own history
    only_plan      uuid,
    only_unit      uuid,
    -- sealed with a key that the database does not have
    secret         text        not null,
    earlier_secret text,
    earlier_until  timestamptz,
    state          text        not null check (state in ('ACTIVE', 'STOPPED')),
    stop_reason    text        check (stop_reason in ('GONE', 'FAILING')),
    stopped_at     timestamptz,
    -- since when nothing but failures
    failing_since  timestamptz,
    created_at     timestamptz not null,
    check ((state = 'STOPPED') = (stopped_at is not null and stop_reason is not null)),
    check ((earlier_secret is null) = (earlier_until is null))
);
create index webhook_by_government on webhook (government, id);
call record_changes_of('webhook', 'secret', 'earlier_secret', 'failing_since');

-- What is told, as it is sent; the id is the webhook-id of all attempts to all who hear of it.
create table webhook_event (
    id         uuid        primary key,
    government text        not null,
    version    integer     not null,
    type       text        not null,
    at         timestamptz not null,
    plan_id    uuid,
    duty_id    uuid,
    unit_id    uuid,
    payload    text        not null,
    created_at timestamptz not null
);
create index webhook_event_by_time on webhook_event (government, at);
create index webhook_event_by_age on webhook_event (created_at);

create table webhook_delivery (
    id            uuid        primary key,
    government    text        not null,
    version       integer     not null,
    webhook_id    uuid        not null references webhook on delete cascade,
    event_id      uuid        not null references webhook_event,
    -- WITHHELD: its owner may not read what it is about
    state         text        not null check (state in ('WAITING', 'DELIVERED', 'DEAD', 'WITHHELD')),
    -- how often it was tried, and how often since it was last begun anew
    attempts      integer     not null check (attempts >= 0),
    tries         integer     not null check (tries >= 0),
    due_at        timestamptz not null,
    claimed_until timestamptz,
    created_at    timestamptz not null,
    settled_at    timestamptz,
    unique (webhook_id, event_id),
    check ((state = 'WAITING') = (settled_at is null))
);
create index webhook_delivery_due on webhook_delivery (webhook_id, due_at, id) where state = 'WAITING';
create index webhook_delivery_by_webhook on webhook_delivery (webhook_id, id);
create index webhook_delivery_by_event on webhook_delivery (event_id);
create index webhook_delivery_by_age on webhook_delivery (settled_at) where state <> 'WAITING';

create table webhook_attempt (
    id          uuid        primary key,
    version     integer     not null,
    delivery_id uuid        not null references webhook_delivery on delete cascade,
    number      integer     not null check (number > 0),
    at          timestamptz not null,
    millis      integer     not null,
    -- null where nobody answered
    status      integer,
    error       text,
    -- how the receiver's answer begins
    answer      text
);
create index webhook_attempt_by_delivery on webhook_attempt (delivery_id, number);

insert into log_bookmark (follower, tx, event_id)
values ('webhooks', pg_current_xact_id(), 'ffffffff-ffff-ffff-ffff-ffffffffffff');
