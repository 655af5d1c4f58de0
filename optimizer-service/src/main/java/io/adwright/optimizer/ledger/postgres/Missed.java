package io.adwright.optimizer.ledger.postgres;

import io.adwright.contracts.CampaignKeys;
import io.adwright.contracts.event.ActionKind;
import io.adwright.contracts.event.CampaignRef;
import io.adwright.contracts.event.Platform;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Consumer;

/** What an order kept from being done. */
final class Missed {
  private Missed() {}

  static boolean add(Connection connection, CampaignRef campaign, Set<ActionKind> kinds)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into missed select ?, unnest(?::text[]), ?, ?, ?, ? on conflict do nothing")) {
      insert.setString(1, CampaignKeys.of(campaign));
      insert.setArray(2, connection.createArrayOf("text", names(kinds)));
      insert.setString(3, campaign.getTenantId());
      insert.setString(4, campaign.getPlatform().name());
      insert.setString(5, campaign.getAccountId());
      insert.setString(6, campaign.getCampaignId());
      return insert.executeUpdate() > 0;
    }
  }

  /** Returns how many campaigns were released. */
  static int release(
      Connection connection,
      BiPredicate<CampaignRef, ActionKind> stillStopped,
      Consumer<CampaignRef> release)
      throws SQLException {
    int released = 0;
    for (Map.Entry<CampaignRef, Set<ActionKind>> missed : all(connection).entrySet()) {
      CampaignRef campaign = missed.getKey();
      Set<ActionKind> free = missed.getValue();
      free.removeIf(kind -> stillStopped.test(campaign, kind));
      if (!free.isEmpty() && releaseOne(connection, campaign, free, release)) {
        released++;
      }
    }
    return released;
  }

  /** Forgotten and released together: the row's lock keeps other replicas away meanwhile. */
  private static boolean releaseOne(
      Connection connection,
      CampaignRef campaign,
      Set<ActionKind> kinds,
      Consumer<CampaignRef> release)
      throws SQLException {
    connection.setAutoCommit(false);
    try {
      boolean isOurs = remove(connection, campaign, kinds);
      if (isOurs) {
        release.accept(campaign);
      }
      connection.commit();
      return isOurs;
    } catch (SQLException | RuntimeException e) {
      connection.rollback();
      throw e;
    } finally {
      connection.setAutoCommit(true);
    }
  }

  private static Map<CampaignRef, Set<ActionKind>> all(Connection connection) throws SQLException {
    try (PreparedStatement select =
            connection.prepareStatement(
                "select tenant_id, platform, account_id, campaign_id, kind from missed");
        ResultSet rows = select.executeQuery()) {
      Map<CampaignRef, Set<ActionKind>> all = new LinkedHashMap<>();
      while (rows.next()) {
        var campaign =
            new CampaignRef(
                rows.getString(1),
                Platform.valueOf(rows.getString(2)),
                rows.getString(3),
                rows.getString(4));
        all.computeIfAbsent(campaign, _ -> EnumSet.noneOf(ActionKind.class))
            .add(ActionKind.valueOf(rows.getString(5)));
      }
      return all;
    }
  }

  private static boolean remove(Connection connection, CampaignRef campaign, Set<ActionKind> kinds)
      throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement(
            "delete from missed where campaign_key = ? and kind = any (?)")) {
      delete.setString(1, CampaignKeys.of(campaign));
      delete.setArray(2, connection.createArrayOf("text", names(kinds)));
      return delete.executeUpdate() > 0;
    }
  }

  private static Object[] names(Set<ActionKind> kinds) {
    return kinds.stream().map(Enum::name).toArray();
  }
}
