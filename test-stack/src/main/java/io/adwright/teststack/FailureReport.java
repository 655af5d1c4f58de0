package io.adwright.teststack;

import java.io.IOException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.opentest4j.TestAbortedException;

/**
 * Adds to the failure of a test what the services wrote that run at that moment, and what their
 * threads were at: a service that does nothing leaves no other trace. One that the test itself
 * closed is gone by then.
 */
public final class FailureReport implements TestExecutionExceptionHandler {
  /** It is the cause of nothing, so its own stack says nothing. */
  private static final class WhatItDid extends RuntimeException {
    private static final long serialVersionUID = 1;

    WhatItDid(String report) {
      super(report, null, false, false);
    }
  }

  @Override
  public void handleTestExecutionException(ExtensionContext test, Throwable failure)
      throws Throwable {
    if (!(failure instanceof TestAbortedException)) {
      ServiceProcess.running().forEach(service -> failure.addSuppressed(whatItDid(service)));
    }
    throw failure;
  }

  private static Exception whatItDid(ServiceProcess service) {
    try {
      return new WhatItDid(service.report());
    } catch (IOException noLog) {
      return noLog;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return e;
    }
  }
}
