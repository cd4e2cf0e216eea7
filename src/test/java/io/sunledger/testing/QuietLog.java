package io.sunledger.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Looks, after each test of the service, whether the log has said what is nobody's business, by how such things look. */
public final class QuietLog implements BeforeEachCallback, AfterEachCallback {
    private static final ExtensionContext.Namespace OURS = ExtensionContext.Namespace.create(QuietLog.class);

    /** Tokens of the provider, our own, secrets of webhooks and of the demo, e-mail addresses, mobile phones, rows that PostgreSQL quotes. */
    private static final List<Pattern> SECRETS = List.of(
            Pattern.compile("eyJ[\\w-]{20,}"),
            Pattern.compile("\\bsl[ar]_[\\w-]{8,}"),
            Pattern.compile("whsec_\\w"),
            Pattern.compile("(?i)bearer \\S{8,}"),
            Pattern.compile("demo-only-"),
            Pattern.compile("test-only-"),
            Pattern.compile("(?i)session_key"),
            Pattern.compile("js_code="),
            // not java.base@17.0.13, as traces of stopped threads have it
            Pattern.compile("[\\w.]+@[\\w-]+(\\.[\\w-]+)*\\.[a-zA-Z]{2,}"),
            Pattern.compile("(?<![\\w-])1[3-9]\\d{9}(?![\\w-])"),
            Pattern.compile("Key \\("),
            Pattern.compile("Failing row"));

    @Override
    public void beforeEach(ExtensionContext test) {
        test.getStore(OURS).put("log", CapturedLog.begin());
    }

    @Override
    public void afterEach(ExtensionContext test) {
        var log = test.getStore(OURS).remove("log", CapturedLog.class);
        log.close();
        assertThat(log.lines())
                .as("the log keeps secrets and persons to itself")
                .noneMatch(line ->
                        SECRETS.stream().anyMatch(secret -> secret.matcher(line).find()));
    }
}
