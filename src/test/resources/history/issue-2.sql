-- Rows in every table that there was before the log of events (V001 to V050), of two governments.
insert into idempotency values
    ('issuer account', 'key', 'f00d', '{"id": "00000000-0000-7000-8000-000000000002"}', '2026-03-02 01:00:00Z');
insert into government values ('old', '旧城市', 'CITY', 3), ('next', '邻市', 'CITY', 0);

insert into unit (id, government, code, name, kind, parent_id, exists_from, exists_to, successor_id, version) values
    ('00000000-0000-7000-8000-000000000101', 'old', 'czj', '财政局', 'DEPARTMENT', null, null, null, null, 1),
    ('00000000-0000-7000-8000-000000000102', 'old', 'gzb', '国资办', 'DEPARTMENT',
        '00000000-0000-7000-8000-000000000101', '2019-01-01', '2024-01-01', '00000000-0000-7000-8000-000000000101', 2),
    ('00000000-0000-7000-8000-000000000103', 'next', 'czj', '邻市财政局', 'DEPARTMENT', null, null, null, null, 0);
insert into unit_name (id, government, unit_id, name, source, until, added_by, added_at) values
    ('00000000-0000-7000-8000-000000000111', 'old', '00000000-0000-7000-8000-000000000101', '财政', 'REMEMBERED', null, 'x', '2026-01-05 01:00:00Z'),
    ('00000000-0000-7000-8000-000000000112', 'old', '00000000-0000-7000-8000-000000000102', '国资局', 'FORMER', '2019-01-01', 'x', '2026-01-05 01:00:00Z');
insert into unit_liaison (id, government, unit_id, name, phone, email, from_day, to_day, version) values
    ('00000000-0000-7000-8000-000000000121', 'old', '00000000-0000-7000-8000-000000000101', '李明', '010-1', 'li@example.org', '2026-01-01', '2027-01-01', 1);
insert into unit_group (id, government, name, kinds, parent_id, defined_at, defined_by, version) values
    ('00000000-0000-7000-8000-000000000131', 'old', '各部门', 'DEPARTMENT', null, '2026-01-05 01:00:00Z', 'x', 1);
insert into unit_group_name (id, government, group_id, name, added_by, added_at) values
    ('00000000-0000-7000-8000-000000000132', 'old', '00000000-0000-7000-8000-000000000131', '各单位', 'x', '2026-01-05 01:00:00Z');
insert into unit_group_entry (id, government, group_id, unit_id, included, from_day, to_day) values
    ('00000000-0000-7000-8000-000000000133', 'old', '00000000-0000-7000-8000-000000000131',
        '00000000-0000-7000-8000-000000000102', false, '2026-01-01', '2027-01-01');

insert into plan (id, government, version, title, year, jurisdiction, issuer, document_number, issued_on, disclosure, entered_at, entered_by, amended_at) values
    ('00000000-0000-7000-8000-000000000002', 'old', 1, '要点', 2026, '旧城市', '政府办', '旧办〔2026〕1号', '2026-03-01',
        'PROACTIVE', '2026-03-02 01:00:00Z', 'x', '2026-03-09 01:00:00Z');
insert into plan_item (id, plan_id, ordinal, number, part, title, annex) values
    ('00000000-0000-7000-8000-000000000003', '00000000-0000-7000-8000-000000000002', 0, '1.', '一、', '预算', null);
insert into task (id, plan_id, item_id, ordinal, version, text, withdrawn) values
    ('00000000-0000-7000-8000-000000000004', '00000000-0000-7000-8000-000000000002', '00000000-0000-7000-8000-000000000003', 0, 0, '公开预算', false),
    ('00000000-0000-7000-8000-000000000005', '00000000-0000-7000-8000-000000000002', '00000000-0000-7000-8000-000000000003', 1, 1, '公开决算', true);
insert into task_place (id, task_id, ordinal, from_offset, to_offset, restated) values
    ('00000000-0000-7000-8000-000000000201', '00000000-0000-7000-8000-000000000004', 0, 10, 14, false);
insert into assignment (id, plan_id, task_id, ordinal, role, name, unit_id, group_id) values
    ('00000000-0000-7000-8000-000000000211', '00000000-0000-7000-8000-000000000002', '00000000-0000-7000-8000-000000000004', 0, 'LEAD', '市财政局',
        '00000000-0000-7000-8000-000000000101', null),
    ('00000000-0000-7000-8000-000000000212', '00000000-0000-7000-8000-000000000002', null, 0, 'RESPONSIBLE', '各部门',
        null, '00000000-0000-7000-8000-000000000131');
insert into task_deadline (id, task_id, ordinal, text, due, whole_year) values
    ('00000000-0000-7000-8000-000000000221', '00000000-0000-7000-8000-000000000004', 0, '9月底前', '2026-09-30', false);
insert into task_frequency (id, task_id, ordinal, text, every, at_least) values
    ('00000000-0000-7000-8000-000000000231', '00000000-0000-7000-8000-000000000004', 0, '每季度', 'QUARTER', 1);
insert into task_time_limit (id, task_id, ordinal, text, amount, unit, subject) values
    ('00000000-0000-7000-8000-000000000241', '00000000-0000-7000-8000-000000000004', 0, '20个工作日内', 20, 'WORKING_DAY', '公开');
insert into task_target (id, task_id, ordinal, text, at_least, at_most, unit, subject) values
    ('00000000-0000-7000-8000-000000000251', '00000000-0000-7000-8000-000000000004', 0, '不少于3次', 3, null, '次', '发布会');
insert into reporting_period (id, plan_id, due, text, subject) values
    ('00000000-0000-7000-8000-000000000261', '00000000-0000-7000-8000-000000000002', '2026-06-30', '6月底', '进展');
insert into plan_revision (id, plan_id, number, reason, at, account, name, content) values
    ('00000000-0000-7000-8000-000000000271', '00000000-0000-7000-8000-000000000002', 1, '', '2026-03-02 01:00:00Z', 'x', '张三', '{"title": "要点"}'),
    ('00000000-0000-7000-8000-000000000272', '00000000-0000-7000-8000-000000000002', 2, '更正', '2026-03-09 01:00:00Z', 'x', '张三', '{"title": "要点"}');

insert into draft (id, government, version, state, file_name, sha256, title, text, content, plan_id, created_at, created_by, changed_at) values
    ('00000000-0000-7000-8000-000000000301', 'old', 2, 'ISSUED', '要点.txt', 'aa', '要点', '一、', '{}',
        '00000000-0000-7000-8000-000000000002', '2026-03-02 00:00:00Z', 'x', '2026-03-02 01:00:00Z'),
    ('00000000-0000-7000-8000-000000000302', 'old', 1, 'OPEN', '补充.txt', 'bb', null, '二、', '{}',
        null, '2026-04-02 00:00:00Z', 'x', '2026-04-02 01:00:00Z');
insert into draft_source values
    ('00000000-0000-7000-8000-000000000301', '\xe4b880'), ('00000000-0000-7000-8000-000000000302', '\xe4ba8c');
insert into draft_decision (id, draft_id, number, ordinal, act, details, at, account, name) values
    ('00000000-0000-7000-8000-000000000311', '00000000-0000-7000-8000-000000000302', 1, 0, 'settleDoubts', '{}', '2026-04-02 01:00:00Z', 'x', '张三');

insert into duty (id, government, version, plan_id, item_id, task_id, unit_id, via_group_id, role, due, whole_year, state, withdrawn_at) values
    ('00000000-0000-7000-8000-000000000401', 'old', 1, '00000000-0000-7000-8000-000000000002', '00000000-0000-7000-8000-000000000003',
        '00000000-0000-7000-8000-000000000004', '00000000-0000-7000-8000-000000000101', null, 'LEAD', '2026-09-30', false, 'UNDER_WAY', null),
    ('00000000-0000-7000-8000-000000000402', 'old', 1, '00000000-0000-7000-8000-000000000002', '00000000-0000-7000-8000-000000000003',
        '00000000-0000-7000-8000-000000000005', '00000000-0000-7000-8000-000000000101', '00000000-0000-7000-8000-000000000131',
        'RESPONSIBLE', '2026-12-31', true, 'NOT_STARTED', '2026-03-09 01:00:00Z');
insert into report (id, government, version, duty_id, plan_id, unit_id, period_id, period_due, state, revisions) values
    ('00000000-0000-7000-8000-000000000411', 'old', 1, '00000000-0000-7000-8000-000000000401', '00000000-0000-7000-8000-000000000002',
        '00000000-0000-7000-8000-000000000101', '00000000-0000-7000-8000-000000000261', '2026-06-30', 'UNDER_WAY', 2);
insert into report_revision (id, report_id, number, at, account, name, content) values
    ('00000000-0000-7000-8000-000000000421', '00000000-0000-7000-8000-000000000411', 1, '2026-06-20 01:00:00Z', 'x', '王五', '{"state": "UNDER_WAY"}'),
    ('00000000-0000-7000-8000-000000000422', '00000000-0000-7000-8000-000000000411', 2, '2026-06-21 01:00:00Z', 'x', '王五', '{"state": "UNDER_WAY"}');
