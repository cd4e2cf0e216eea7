-- The statement by which the service reads a duty by its id; of any of the duties.
\set n random(1, :duties)
select d.id, d.version, d.plan_id, d.item_id, d.task_id, d.unit_id, d.via_group_id, d.role, d.due, d.whole_year, d.state,
       d.withdrawn_at, d.closed_at, d.carried_to,
       case when d.due < current_date and d.state <> 'DONE' and d.withdrawn_at is null and d.closed_at is null
            and d.carried_to is null then true else false end,
       d.plan_due, d.extended_to,
       case when d.withdrawn_at is null and d.closed_at is null and d.carried_to is null and d.due < current_date then 2
            when d.withdrawn_at is null and d.closed_at is null and d.carried_to is null
                 and d.due between current_date and current_date + 30 then 1
            when d.withdrawn_at is null and d.closed_at is null and d.carried_to is null and d.due > current_date + 30 then 0 end
from duty d where d.government = 'chengchuan' and d.id = (select id from bench.duty where n = :n);
