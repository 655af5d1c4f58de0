-- Who looks for what failed or hangs must not walk past a million that did not.
create index trace_unfinished on trace (tenant_id, started_at desc, correlation_id desc)
  where status <> 'COMPLETE';

-- In the order of the list: else an old import is looked for among everything that came since.
drop index trace_by_import;
create index trace_by_import on trace (import_id, started_at desc, correlation_id desc)
  where import_id is not null;
