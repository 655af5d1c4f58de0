package io.adwright.gateway.dashboard;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;

/**
 * What the static files of the dashboard need around them.
 *
 * <ul>
 *   <li>An address of a page, as {@code /runs/4711}, is no file: it gets {@code index.html}, and
 *       the page finds its way. Only who asks for HTML gets that; a program that errs is told 404.
 *   <li>What has a hash in its name may be kept for ever; all else is asked for each time, or a
 *       browser would show yesterday's dashboard against today's interface.
 * </ul>
 */
@ApplicationScoped
public class DashboardRoutes {
  private static final String INDEX = "/index.html";

  /** Neither the interface, nor a file. */
  private static final Pattern PAGE =
      Pattern.compile("/(?!(?:api|q|assets)(?:/|$)|[^/]+\\.[^/]+$).*");

  /** Before the static files, which come at 1,000 or later. */
  private static final int EARLY = -100;

  private static final String KEEP = "public, max-age=31536000, immutable";
  private static final String ASK = "no-cache";

  void add(@Observes Router router) {
    router.route("/assets/*").order(EARLY).handler(context -> cached(context, KEEP));
    router.routeWithRegex("/[^/]+\\.[a-z]+").order(EARLY).handler(context -> cached(context, ASK));
    router.route().order(EARLY).handler(DashboardRoutes::page);
  }

  private static void page(RoutingContext context) {
    String path = context.normalizedPath();
    if (!isRead(context) || !PAGE.matcher(path).matches()) {
      context.next();
    } else if (path.equals("/")) {
      cached(context, ASK);
    } else if (wantsHtml(context)) {
      context.reroute(INDEX);
    } else {
      context.next();
    }
  }

  private static void cached(RoutingContext context, String cacheControl) {
    // The handler of static files writes a header of its own; this comes after it.
    context.addHeadersEndHandler(
        end -> {
          if (context.response().getStatusCode() < 400) {
            context.response().headers().set(HttpHeaders.CACHE_CONTROL, cacheControl);
          }
        });
    context.next();
  }

  private static boolean isRead(RoutingContext context) {
    HttpMethod method = context.request().method();
    return method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD);
  }

  private static boolean wantsHtml(RoutingContext context) {
    String accept = context.request().getHeader(HttpHeaders.ACCEPT);
    return accept != null && accept.contains("text/html");
  }
}
