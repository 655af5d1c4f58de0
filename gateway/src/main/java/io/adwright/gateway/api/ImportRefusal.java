package io.adwright.gateway.api;

import io.adwright.gateway.imports.ImportRefused;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a file would be refused. */
public record ImportRefusal(
    String title,
    String detail,
    @Schema(description = "The next step") String hint,
    @Schema(description = "For programs", examples = "UNKNOWN_FORMAT") String code) {

  static ImportRefusal of(ImportRefused why) {
    return new ImportRefusal(why.title(), why.detail(), why.hint(), why.code().name());
  }
}
