package io.adwright.eval.chaos.verify;

import com.google.errorprone.annotations.FormatMethod;
import io.adwright.eval.chaos.verify.LedgerEvidence.AuditLine;
import io.adwright.eval.chaos.verify.Violation.Promise;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reckons the audit trail's hashes again, from its content alone: each is the SHA-256 of the one
 * before it, the line's number and time, and the hashes of its texts. The first follows 32 zeroes.
 */
final class AuditChain {
  private AuditChain() {}

  static List<Violation> check(List<AuditLine> lines) {
    Map<String, List<AuditLine>> byAccount = new TreeMap<>();
    lines.forEach(it -> byAccount.computeIfAbsent(it.account(), _ -> new ArrayList<>()).add(it));
    var broken = new ArrayList<Violation>();
    byAccount.forEach((account, chain) -> checkOne(account, chain, broken));
    return broken;
  }

  private static void checkOne(String account, List<AuditLine> chain, List<Violation> broken) {
    byte[] before = new byte[32];
    long expected = 1;
    for (AuditLine line : chain) {
      if (line.seq() != expected) {
        broken.add(
            violation("account %s: line %d follows line %d", account, line.seq(), expected - 1));
        return;
      }
      before = hash(before, line);
      if (!HexFormat.of().formatHex(before).equals(line.hash())) {
        broken.add(violation("account %s: line %d is not what it was", account, line.seq()));
        return;
      }
      expected++;
    }
  }

  static byte[] hash(byte[] before, AuditLine line) {
    MessageDigest digest = sha256();
    digest.update(before);
    digest.update(ByteBuffer.allocate(Long.BYTES).putLong(0, line.seq()));
    digest.update(ByteBuffer.allocate(Long.BYTES).putLong(0, line.atMicros()));
    for (String text : List.of(line.kind(), line.subject(), line.body())) {
      digest.update(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }
    return digest.digest();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  @FormatMethod
  private static Violation violation(String text, Object... values) {
    return new Violation(Promise.AUDIT_WHOLE, text.formatted(values));
  }
}
