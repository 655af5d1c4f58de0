package io.adwright.local.broker;

import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * The directory in which the broker keeps everything; it must be formatted once before its first
 * use.
 */
final class Storage {
  private static final String FORMATTED = "meta.properties";

  private Storage() {}

  /**
   * Formats {@code directory} under a new cluster id unless it is formatted already.
   *
   * @throws Exception if the directory cannot be written, as Kafka's formatter reports it
   */
  static void formatOnce(Path directory) throws Exception {
    if (Files.exists(directory.resolve(FORMATTED))) {
      return;
    }
    Files.createDirectories(directory);
    new Formatter()
        .setPrintStream(System.out)
        .setNodeId(BrokerSettings.NODE_ID)
        .setClusterId(Uuid.randomUuid().toString())
        .setControllerListenerName(BrokerSettings.CONTROLLER_LISTENER)
        .setSupportedFeatures(Feature.PRODUCTION_FEATURES)
        .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
        .addDirectory(directory.toString())
        .setMetadataLogDirectory(directory.toString())
        .run();
  }
}
