-- On what nothing is reported yet: duties of one unit, each with a period. The service takes them from the first one on, pgbench from
-- the middle on, so that no two ever meet.
drop table if exists bench.submission;
drop sequence if exists bench.turn;
create table bench.submission as
    select row_number() over (order by r.due desc, md5(d.id::text))::integer as n,
           d.id as duty, d.plan_id as plan, d.item_id as item, d.task_id as task, d.unit_id as unit,
           r.id as period, r.due as period_due, d.due as due, d.owed_since
    from duty d join unit u on u.id = d.unit_id join plan p on p.id = d.plan_id join reporting_period r on r.plan_id = p.id
    where u.government = 'chengchuan' and u.code = 'fgw' and p.document_number like '看板〔2026〕%' and d.closed_at is null
    and not exists (select 1 from report already where already.duty_id = d.id and already.period_id = r.id);
alter table bench.submission add primary key (n);
create sequence bench.turn;
select setval('bench.turn', greatest(1, (select count(*) from bench.submission) / 2));
grant select on bench.submission to sunledger;
grant usage, update on sequence bench.turn to sunledger;
analyze bench.submission;
