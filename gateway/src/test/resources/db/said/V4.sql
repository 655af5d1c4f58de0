select pg_advisory_xact_lock(7203);
create table if not exists trace_w2026_01_05 partition of trace for values from ('2026-01-05 00:00:00+00') to ('2026-01-12 00:00:00+00');
select pg_advisory_xact_lock(lock) from (select distinct hashtextextended(id, 0) as lock from unnest(array['run-:n']) as id order by 1) as sorted;
select body from trace where correlation_id = any (array['run-:n']);
delete from trace where started_at = '2026-01-05 12:00:00+00' and correlation_id = 'no-such-run';
insert into trace (started_at, correlation_id, tenant_id, platform, account_id, campaign_id,
  import_id, last_progress_at, status, status_stalled, tags, body)
  values ('2026-01-06 12:00:00+00', 'run-:n', 'acme', 'META', 'act_1', 'c-:n', 'import-1',
    '2026-01-06 12:00:00+00', 'RUNNING', 'PARTIAL', array['F:BUDGET_LIMITED'], '\x00')
  on conflict (started_at, correlation_id) do update set
  tenant_id = excluded.tenant_id, platform = excluded.platform,
  account_id = excluded.account_id, campaign_id = excluded.campaign_id,
  import_id = excluded.import_id, last_progress_at = excluded.last_progress_at,
  status = excluded.status, status_stalled = excluded.status_stalled,
  tags = excluded.tags, body = excluded.body;
select body from trace where tenant_id = 'acme' and import_id = 'import-1' and tags @> array['F:BUDGET_LIMITED'] order by started_at desc, correlation_id desc limit 10;
select body from trace where tenant_id = 'acme' and status <> 'COMPLETE' order by started_at desc, correlation_id desc limit 10;
