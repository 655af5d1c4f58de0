-- Replicas of the release before go on reading and writing, one transaction often doing both. A migration that builds an
-- index (which lets readers in) and then drops one (which does not) would wait for a reader that waits for it. So each
-- begins with the lock that it may need at last: whoever works waits for it, nobody is refused.
do $$
begin
  if to_regclass('trace') is not null then
    lock table trace in access exclusive mode;
  end if;
end
$$;
