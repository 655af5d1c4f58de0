select body from trace where tenant_id = 'acme' and status <> 'COMPLETE' order by started_at desc, correlation_id desc limit 10;
