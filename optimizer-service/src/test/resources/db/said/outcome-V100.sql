insert into outcome.account (account, judged) values ('acme/META/act_1', 0)
  on conflict (account) do nothing;
insert into outcome.observation (action_id, account, campaign, due_at, document)
  values ('action-:n', 'acme/META/act_1', 'c-:n', now(), '{}') on conflict (action_id) do nothing;
select document, profile from outcome.campaign where campaign = 'c-:n' for update;
insert into outcome.campaign (campaign, account, as_of, document, profile, changes)
  values ('c-:n', 'acme/META/act_1', now(), '{}', '\x00', 1) on conflict (campaign) do nothing;
update outcome.campaign set as_of = now(), document = '{}', profile = '\x00', changes = changes + 1
  where campaign = 'c-:n';
select a.account, s.changes
  from outcome.account a
  cross join lateral (
    select coalesce(sum(c.changes), 0)
      + (select count(*) from outcome.observation o where o.account = a.account) as changes
    from outcome.campaign c where c.account = a.account) s
  where a.judged <> s.changes
    and exists (
      select 1 from outcome.observation o join outcome.campaign c on c.campaign = o.campaign
      where o.account = a.account and c.as_of >= o.due_at)
  limit 1
  for update of a skip locked;
update outcome.observation set restatement = 1, content_hash = 'h', rollback_control_id = null
  where action_id = 'action-:n';
update outcome.account set judged = 1 where account = 'acme/META/act_1';
