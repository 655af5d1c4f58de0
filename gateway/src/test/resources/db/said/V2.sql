select campaign_key, body from metric_history where campaign_key = any (array['key-:n']);
insert into metric_history (campaign_key, changed_at, body) values ('key-:n', now(), '\x00')
  on conflict (campaign_key) do update set changed_at = excluded.changed_at, body = excluded.body;
