package io.sunledger.kubernetes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What the application reads from its environment, by application.properties. */
final class Application {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*):(?=([^}$]*))");
    private static final Pattern GRACE =
            Pattern.compile("(?m)^quarkus\\.shutdown\\.timeout=(?:\\$\\{[A-Z_]+:)?(\\w+)}?$");
    private static final Map<String, String> DEFAULTS = new TreeMap<>();
    private static final String PROPERTIES = read(Path.of("src/main/resources/application.properties"));

    static {
        VARIABLE.matcher(PROPERTIES).results().forEach(found -> DEFAULTS.put(found.group(1), found.group(2)));
    }

    private Application() {}

    static boolean reads(String variable) {
        return DEFAULTS.containsKey(variable);
    }

    /** Whether health and metrics have a port of their own. */
    static boolean hasManagementPort() {
        return PROPERTIES.contains("\nquarkus.management.enabled=true\n");
    }

    /** Where it listens unless it is told otherwise. */
    static int port(String variable) {
        return Integer.parseInt(DEFAULTS.get(variable));
    }

    /** How long it goes on answering after it was told to end. */
    static Duration grace() {
        var found = GRACE.matcher(PROPERTIES);
        return found.find() ? Duration.parse("PT" + found.group(1).toUpperCase(java.util.Locale.ROOT)) : Duration.ZERO;
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
