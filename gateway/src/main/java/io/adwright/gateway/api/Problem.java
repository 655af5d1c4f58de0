package io.adwright.gateway.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An error as RFC 9457 has it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "An error (RFC 9457)")
public record Problem(
    String title,
    int status,
    @Schema(description = "What was found, with the value and the limit") String detail,
    @Schema(description = "For programs", examples = "TRACE_NOT_FOUND") String code,
    @Schema(description = "The next step") String hint,
    @Schema(description = "Everything that is wrong with the request; only where there is a list")
        @Nullable List<Violation> violations) {

  /** The media type of errors. */
  public static final String MEDIA_TYPE = "application/problem+json";

  /** An error without a list. */
  public Problem(String title, int status, String detail, String code, String hint) {
    this(title, status, detail, code, hint, null);
  }
}
