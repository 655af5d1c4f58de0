select campaign_day, account_day, portfolio_month, last_change, last_conflict, changes_last_hour,
  is_open, of_plan
  from open_books('acme/META/act_1', 'c-:n', 'plan-:n', now(), array['c-:n', 'act_1', 'month']);
with written as (
  insert into action as a (action_id, account_key, campaign_key, plan_id, correlation_id, state,
    state_at, reason, reckoned_at, currency, proposed, effective, base_revision, campaign, plan,
    receipt, scopes, claims, caps, request_id, digest, question, expires_at, agreed_by)
  values ('action-:n', 'acme/META/act_1', 'c-:n', 'plan-:n', 'run-:n', 'DISPATCHED', now(), null,
    now(), 'USD', '\x00', '\x00', 'r1', '\x00', null, null, array['c-:n', 'act_1', 'month'],
    array[1, 1, 1], array[1000000, 1000000, 1000000], null, null, null, null, null)
  on conflict (action_id) do update set state = excluded.state
    where a.state in ('REJECTED', 'PLANNED')
  returning 1)
select (select count(*) from written) = 1
  and claim('c-:n', 1, 1000000) and claim('act_1', 1, 1000000) and claim('month', 1, 1000000)
  and append_audit('acme/META/act_1', now(), 'ACTION', 'action-:n', '{}') > 0;
with settled as (
  update action set state = 'CONFIRMED', state_at = now(), receipt = '\x00', plan = null
  where action_id = 'action-:n' and state = any (array['DISPATCHED']) returning scopes, claims)
select release(scopes[i], claims[i], true) from settled, generate_series(1, 3) as i;
