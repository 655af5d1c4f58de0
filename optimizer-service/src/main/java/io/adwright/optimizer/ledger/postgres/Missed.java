package io.adwright.optimizer.ledger.postgres;

import io.adwright.contracts.CampaignKeys;
import io.adwright.contracts.event.CampaignRef;
import io.adwright.contracts.event.Platform;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Campaigns that a kill switch kept from being acted on. */
final class Missed {
  private Missed() {}

  static boolean add(Connection connection, CampaignRef campaign) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into missed values (?, ?, ?, ?, ?) on conflict do nothing")) {
      insert.setString(1, CampaignKeys.of(campaign));
      insert.setString(2, campaign.getTenantId());
      insert.setString(3, campaign.getPlatform().name());
      insert.setString(4, campaign.getAccountId());
      insert.setString(5, campaign.getCampaignId());
      return insert.executeUpdate() == 1;
    }
  }

  static List<CampaignRef> take(Connection connection, Predicate<CampaignRef> stillStopped)
      throws SQLException {
    List<CampaignRef> taken = new ArrayList<>();
    for (CampaignRef campaign : all(connection)) {
      if (!stillStopped.test(campaign) && remove(connection, campaign)) {
        taken.add(campaign);
      }
    }
    return taken;
  }

  private static List<CampaignRef> all(Connection connection) throws SQLException {
    try (PreparedStatement select =
            connection.prepareStatement(
                "select tenant_id, platform, account_id, campaign_id from missed");
        ResultSet rows = select.executeQuery()) {
      List<CampaignRef> all = new ArrayList<>();
      while (rows.next()) {
        all.add(
            new CampaignRef(
                rows.getString(1),
                Platform.valueOf(rows.getString(2)),
                rows.getString(3),
                rows.getString(4)));
      }
      return all;
    }
  }

  private static boolean remove(Connection connection, CampaignRef campaign) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement("delete from missed where campaign_key = ?")) {
      delete.setString(1, CampaignKeys.of(campaign));
      return delete.executeUpdate() == 1;
    }
  }
}
