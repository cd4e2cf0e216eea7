-- What PlanBoard.graphql asks for, as one statement that makes the answer's JSON; of any of the plans.
\set n random(1, :plans)
select json_build_object('id', p.id, 'title', p.title, 'year', p.year, 'items', (
    select json_agg(json_build_object('id', i.id, 'number', i.number, 'title', i.title, 'tasks', (
        select json_agg(json_build_object('id', t.id, 'text', t.text, 'assignments', (
            select json_agg(json_build_object('role', a.role, 'name', a.name) order by a.ordinal)
            from assignment a where a.task_id = t.id
        ), 'duties', (
            select json_agg(json_build_object('id', d.id, 'role', d.role, 'state', d.state, 'due', d.due, 'reports', (
                select json_agg(json_build_object('id', r.id, 'state', r.state, 'stage', r.stage) order by r.period_due, r.id)
                from report r where r.duty_id = d.id
            )) order by d.due, d.id)
            from duty d where d.task_id = t.id and d.government = p.government and d.withdrawn_at is null
        )) order by t.ordinal)
        from task t where t.item_id = i.id
    )) order by i.ordinal)
    from plan_item i where i.plan_id = p.id
)) from plan p where p.id = (select id from bench.plan where n = :n) and p.government = 'chengchuan';
