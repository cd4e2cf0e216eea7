-- What the service asks of the database when a report is saved and submitted over REST, statement by statement, as its log shows it
-- (log_statement = all): keys against doing it twice, events and what is read for the answers included. The first statement is of
-- our own: it says on what is reported.
select duty, plan, item, task, unit, period, period_due, due, owed_since, uuidv7() as report, uuidv7() as revision,
       uuidv7() as event, uuidv7() as event2, uuidv7() as step, gen_random_uuid()::text as key, gen_random_uuid()::text as key2
from bench.submission where n = (select nextval('bench.turn')) \gset
begin;
insert into idempotency (account, key, fingerprint, created_at)
    values (:account, :key, '120ab8a9548014e5bb98761ab35a505659e5f70952bc6b39943f7e5cfd638eb9', now())
    on conflict (account, key) do update set fingerprint = excluded.fingerprint, answer = null, created_at = excluded.created_at
    where idempotency.created_at < now() - interval '1 day';
select d.id, d.carried_to, d.closed_at, d.due, d.extended_to, d.government, d.item_id, d.owed_since, d.plan_due, d.plan_id, d.role,
       d.state, d.task_id, d.unit_id, d.version, d.via_group_id, d.whole_year, d.withdrawn_at
    from duty d where d.id = :duty and d.government = 'chengchuan'
    and d.unit_id in (select u.id from unit u where u.government = 'chengchuan' and u.code = 'fgw')
    order by d.id for no key update of d;
select r.id, r.plan_id, r.due, r.text, r.subject from reporting_period r where r.plan_id = :plan order by r.due;
select true, id, ordinal from task_target where task_id = :task
    union all select false, id, ordinal from task_frequency where task_id = :task;
select r.id, r.changes, r.duty_id, r.first_handed_in_at, r.government, r.handed_in_at, r.handed_revision, r.period_due, r.period_id,
       r.plan_id, r.revisions, r.round, r.stage, r.state, r.submitted_at, r.submitted_by, r.unit_id, r.version
    from report r where r.duty_id = :duty and r.period_id = :period;
insert into report (changes, duty_id, first_handed_in_at, government, handed_in_at, handed_revision, period_due, period_id, plan_id,
                    revisions, round, stage, state, submitted_at, submitted_by, unit_id, version, id)
    values (1, :duty, null, 'chengchuan', null, 0, :period_due, :period, :plan, 1, 0, 'DRAFT', 'UNDER_WAY', null, null, :unit, 0, :report);
insert into report_revision (account, at, content, name, number, report_id, id)
    values (:account, now(), '{"state":"UNDER_WAY","done":"已发布相关信息若干条，栏目按时更新。","effect":"查询更加便捷。","problems":"","nextSteps":"继续按月更新。","values":[],"counts":[]}',
            '经办', 1, :report, :revision);
select r.state from report r where r.duty_id = :duty order by r.period_due desc fetch first 1 rows only;
update duty set carried_to = null, closed_at = null, due = :due, extended_to = null, government = 'chengchuan', item_id = :item,
       owed_since = :owed_since, plan_due = :due, plan_id = :plan, role = 'LEAD', state = 'UNDER_WAY', task_id = :task,
       unit_id = :unit, version = version + 1, via_group_id = null, whole_year = true, withdrawn_at = null where id = :duty;
with told as (insert into command (id, at) values (current_command(), now()) on conflict (id) do nothing)
    insert into event (id, command_id, government, at, act, subject_id, reason, issuer, account, name, unit_code, roles)
    values (:event, current_command(), 'chengchuan', now(), 'report.saved', :report, null, 'nation', 'officer-fgw', '经办', 'fgw', 'OFFICER')
    returning cast(pg_current_xact_id() as text);
update idempotency set answer = '"' || :report || '"' where account = :account and key = :key;
commit;
select r.id, r.duty_id, r.plan_id, r.unit_id, r.period_id, r.changes, r.state, v.at, v.name, v.content, r.stage, r.round, p.due,
       r.submitted_at, r.first_handed_in_at, r.handed_in_at
    from report r left join report_revision v on v.report_id = r.id and v.number = r.revisions
    left join reporting_period p on p.id = r.period_id where r.id = any (array_fill(cast(:report as uuid), array[16]));
begin;
insert into idempotency (account, key, fingerprint, created_at)
    values (:account, :key2, 'ce29f4904efd0f584f60379e398110dc8ae4b3c06ba44d3fa473ed83f950deb0', now())
    on conflict (account, key) do update set fingerprint = excluded.fingerprint, answer = null, created_at = excluded.created_at
    where idempotency.created_at < now() - interval '1 day';
select r.duty_id from report r where r.id = :report and r.government = 'chengchuan';
select d.id, d.carried_to, d.closed_at, d.due, d.extended_to, d.government, d.item_id, d.owed_since, d.plan_due, d.plan_id, d.role,
       d.state, d.task_id, d.unit_id, d.version, d.via_group_id, d.whole_year, d.withdrawn_at
    from duty d where d.id = :duty and d.government = 'chengchuan'
    and d.unit_id in (select u.id from unit u where u.government = 'chengchuan' and u.code = 'fgw')
    order by d.id for no key update of d;
select r.id, r.changes, r.duty_id, r.first_handed_in_at, r.government, r.handed_in_at, r.handed_revision, r.period_due, r.period_id,
       r.plan_id, r.revisions, r.round, r.stage, r.state, r.submitted_at, r.submitted_by, r.unit_id, r.version
    from report r where r.id = :report;
select v.number, v.account from report_revision v where v.report_id = :report;
select s.account from report_step s where s.report_id = :report and s.move in ('SUBMIT', 'APPROVE');
insert into report_step (account, at, duty_id, government, move, name, number, plan_id, reason, report_id, revision, unit_id, version, id)
    values (:account, now(), :duty, 'chengchuan', 'SUBMIT', '经办', 2, :plan, null, :report, 1, :unit, 0, :step);
update report set changes = 2, duty_id = :duty, first_handed_in_at = null, government = 'chengchuan', handed_in_at = null,
       handed_revision = 0, period_due = :period_due, period_id = :period, plan_id = :plan, revisions = 1, round = 0,
       stage = 'SUBMITTED', state = 'UNDER_WAY', submitted_at = now(), submitted_by = :account, unit_id = :unit, version = 1
    where id = :report and version = 0;
with told as (insert into command (id, at) values (current_command(), now()) on conflict (id) do nothing)
    insert into event (id, command_id, government, at, act, subject_id, reason, issuer, account, name, unit_code, roles)
    values (:event2, current_command(), 'chengchuan', now(), 'report.submitted', :report, null, 'nation', 'officer-fgw', '经办', 'fgw', 'OFFICER')
    returning cast(pg_current_xact_id() as text);
update idempotency set answer = '"' || :report || '"' where account = :account and key = :key2;
commit;
select r.id, r.duty_id, r.plan_id, r.unit_id, r.period_id, r.changes, r.state, v.at, v.name, v.content, r.stage, r.round, p.due,
       r.submitted_at, r.first_handed_in_at, r.handed_in_at
    from report r left join report_revision v on v.report_id = r.id and v.number = r.revisions
    left join reporting_period p on p.id = r.period_id where r.id = any (array_fill(cast(:report as uuid), array[16]));
