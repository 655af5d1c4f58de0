-- What is written down once, however often and by however many replicas it is read: orders are read
-- again from the topic's beginning at every start.
drop table control;
create table noted (
  id text primary key,
  at timestamptz not null
);

create function note_once(p_id text, key text, p_at timestamptz, p_kind text, p_subject text,
  p_body text) returns boolean language plpgsql as $$
begin
  insert into noted values (p_id, p_at) on conflict do nothing;
  if not found then
    return false;
  end if;
  perform append_audit(key, p_at, p_kind, p_subject, p_body);
  return true;
end $$;

-- Kinds of action that an order kept from being done, by campaign: an order may stop one kind and
-- leave another.
drop table missed;
create table missed (
  campaign_key text not null,
  kind text not null,
  tenant_id text not null,
  platform text not null,
  account_id text not null,
  campaign_id text not null,
  primary key (campaign_key, kind)
);

-- How long a change is observed depends on its kind. Until now only budget and status were changed,
-- which are observed alike.
alter table action add column kind text not null default 'SET_DAILY_BUDGET';

drop function open_books(text, text, text, timestamptz, text[]);
create function open_books(p_account text, p_campaign text, p_plan text, p_at timestamptz,
  p_scopes text[], out campaign_day bigint, out account_day bigint, out portfolio_month bigint,
  out changed_kinds text[], out changed_at timestamptz[], out last_conflict timestamptz,
  out changes_last_hour int, out is_open boolean, out of_plan int)
language plpgsql as $$
begin
  perform 1 from account where account_key = p_account for update;
  if not found then
    insert into account (account_key) values (p_account) on conflict do nothing;
    perform 1 from account where account_key = p_account for update;
  end if;
  campaign_day := used_of(p_scopes[1]);
  account_day := used_of(p_scopes[2]);
  portfolio_month := used_of(p_scopes[3]);
  select max(reckoned_at) filter (where state = 'REJECTED' and reason = 'CONFLICT'),
      count(*) filter (where reckoned_at > p_at - interval '1 hour' and state in ('DISPATCHED',
        'UNKNOWN', 'CONFIRMED', 'RECONCILED_APPLIED')),
      coalesce(bool_or(state in ('DISPATCHED', 'UNKNOWN')), false)
    into last_conflict, changes_last_hour, is_open
    from action where campaign_key = p_campaign and plan_id <> p_plan;
  select coalesce(array_agg(kind), '{}'), coalesce(array_agg(latest), '{}')
    into changed_kinds, changed_at
    from (select kind, max(reckoned_at) as latest from action
      where campaign_key = p_campaign and plan_id <> p_plan
        and state in ('DISPATCHED', 'UNKNOWN', 'CONFIRMED', 'RECONCILED_APPLIED')
      group by kind) as changes;
  select count(*) into of_plan from action where plan_id = p_plan;
end $$;
