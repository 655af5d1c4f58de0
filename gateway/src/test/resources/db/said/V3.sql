insert into request_key (tenant_id, key, content) values ('acme', 'key-:n', 'content')
  on conflict (tenant_id, key) do nothing;
select content from request_key where tenant_id = 'acme' and key = 'key-:n';
insert into control_audit (control_id, ordered_at, tenant_id, operator, kind, reason, event)
  values ('control-:n', now(), 'acme', 'somebody', 'KILL_SWITCH', 'test', '\x00')
  on conflict (control_id) do nothing;
select event from control_audit where true and tenant_id = 'acme' order by ordered_at desc, control_id desc limit 10;
