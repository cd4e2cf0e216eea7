package io.sunledger.platform;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.LanguageHeader;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** In which language the caller reads: Chinese, unless {@code Accept-Language} prefers English (RFC 9110, 12.5.4). */
@ApplicationScoped
public class Language {
    private final CurrentVertxRequest request;

    Language(CurrentVertxRequest request) {
        this.request = request;
    }

    public Locale ofCaller() {
        return of(request.getCurrent());
    }

    /** The language of this request; without one, Chinese. */
    public static Locale of(@Nullable RoutingContext request) {
        if (request != null) {
            for (LanguageHeader language : request.acceptableLanguages()) {
                if (language.tag().equals("zh")) {
                    return Locale.CHINESE;
                }
                if (language.tag().equals("en")) {
                    return Locale.ENGLISH;
                }
            }
        }
        return Locale.CHINESE;
    }
}
