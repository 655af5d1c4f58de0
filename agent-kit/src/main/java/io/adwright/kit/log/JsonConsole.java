package io.adwright.kit.log;

import io.quarkus.logging.json.runtime.JsonFormatter;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.logging.Handler;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.LogContext;

/** Puts {@link KeyedJson} in front of whatever writes JSON; plain text stays as it is. */
@ApplicationScoped
class JsonConsole {
  private static final int FIRST = 1;

  void onStart(@Observes @Priority(FIRST) StartupEvent started) {
    for (Handler handler : LogContext.getLogContext().getLogger("").getHandlers()) {
      lift(handler);
    }
  }

  private static void lift(Handler handler) {
    if (handler.getFormatter() instanceof JsonFormatter json) {
      handler.setFormatter(new KeyedJson(json));
    }
    if (handler instanceof ExtHandler outer && outer.getHandlers() != null) {
      for (Handler inner : outer.getHandlers()) {
        lift(inner);
      }
    }
  }
}
