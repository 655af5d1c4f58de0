package io.adwright.kit.step;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Name of this replica, as it stands in reports. */
@ApplicationScoped
class Instance {
  private final String id;

  Instance(
      @ConfigProperty(name = "adwright.instance-id", defaultValue = "${quarkus.application.name}")
          String id) {
    this.id = id;
  }

  String id() {
    return id;
  }
}
